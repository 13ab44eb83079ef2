import { Switch } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../../../../shared/contract/programs.ts';
import { useChange } from '../../../../api/index.ts';
import { TextField } from '../../form/fields.tsx';
import { SaveBar } from '../../form/save-bar.tsx';
import { useForm } from '../../form/use-form.ts';
import s from '../../settings.module.css';
import { BodyField } from './body-field.tsx';
import { Preview } from './preview.tsx';
import { RemoveTemplate } from './remove-template.tsx';
import { isSound, type TemplateDraft } from './template-draft.ts';
import { WhereFields } from './where-fields.tsx';

interface Props {
  template: TemplateDraft;
  refetch: UseQueryResult<Template[]>['refetch'];
  /** A new template has got its number. */
  onSaved(id: number): void;
}

const same = (template: TemplateDraft): TemplateDraft => template;

export function TemplateForm({ template, refetch, onSaved }: Props) {
  const { t } = useTranslation('settings');
  const change = useChange('templates.save', { quiet: true });
  const form = useForm<TemplateDraft, TemplateDraft>({
    query: { data: template, refetch: refetch as never },
    toDraft: same,
    save: (draft) => (isSound(draft) ? change.mutateAsync({ ...draft, name: draft.name.trim() }).then(({ id }) => onSaved(id)) : null),
  });
  const draft = form.draft ?? template;
  const set = (part: Partial<TemplateDraft>) => form.change({ ...draft, ...part });
  return (
    <form onSubmit={form.submit} noValidate>
      <div className={s.templateFields}>
        <TextField label={t('name')} value={draft.name} required onChange={(name) => set({ name })} />
        <WhereFields draft={draft} onChange={form.change} />
      </div>
      <div className={s.writing}>
        <BodyField value={draft.body} onChange={(body) => set({ body })} />
        <Preview body={draft.body} />
      </div>
      <div className={s.saveLine}>
        <Switch label={t('active')} checked={draft.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
        <span className="k-grow" />
        {draft.id !== null && <RemoveTemplate id={draft.id} name={template.name} />}
      </div>
      <SaveBar form={form} blocked={!isSound(draft)} />
    </form>
  );
}
