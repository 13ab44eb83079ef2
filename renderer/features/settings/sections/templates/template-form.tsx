import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../../../../shared/contract/programs.ts';
import { useChange } from '../../../../api/index.ts';
import { TextField } from '../../../../ui/form/fields.tsx';
import { DecidedHint } from '../../form/decided.tsx';
import { LockedForm } from '../../form/locked.tsx';
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
  /** Head office's. */
  isDecided: boolean;
  refetch: UseQueryResult<Template[]>['refetch'];
  /** A new template has got its number. */
  onSaved(id: number): void;
}

const same = (template: TemplateDraft): TemplateDraft => template;

export function TemplateForm({ template, isDecided, refetch, onSaved }: Props) {
  const { t } = useTranslation('settings');
  const change = useChange('templates.save', { quiet: true });

  async function store(draft: TemplateDraft) {
    const { id } = await change.mutateAsync(draft);
    if (draft.id !== null) return;
    await refetch(); // so that the list knows it before it is opened
    notifications.show({ message: t('saved'), autoClose: 3000 });
    onSaved(id);
  }
  const form = useForm<TemplateDraft, TemplateDraft>({
    query: { data: template, refetch: refetch as never },
    toDraft: same,
    save: (draft) => (isSound(draft) ? store({ ...draft, name: draft.name.trim() }) : null),
  });
  const draft = form.draft ?? template;
  const set = (part: Partial<TemplateDraft>) => form.change({ ...draft, ...part });
  return (
    <LockedForm form={form} isDecided={isDecided}>
      {isDecided && <DecidedHint of="decidedForm" />}
      <div className={s.templateFields}>
        <TextField label={t('name')} value={draft.name} required onChange={(name) => set({ name })} />
        <Switch mt={25} label={t('active')} checked={draft.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
        <WhereFields draft={draft} onChange={form.change} />
      </div>
      <div className={s.writing}>
        <BodyField value={draft.body} onChange={(body) => set({ body })} />
        <Preview body={draft.body} />
      </div>
      {!isDecided && (
        <SaveBar form={form} blocked={!isSound(draft)}>
          {draft.id !== null && <RemoveTemplate id={draft.id} name={template.name} />}
        </SaveBar>
      )}
    </LockedForm>
  );
}
