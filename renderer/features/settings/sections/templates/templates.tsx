import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../api/index.ts';
import { useLeave } from '../../../../ui/form/use-leave.ts';
import { Section } from '../../form/section.tsx';
import s from '../../settings.module.css';
import { NEW_TEMPLATE, toDraft } from './template-draft.ts';
import { TemplateForm } from './template-form.tsx';
import { TemplateList } from './template-list.tsx';

export function TemplatesSection() {
  const { t } = useTranslation('settings');
  const list = useRead('templates.list', {});
  const [chosen, setChosen] = useState<number | 'new' | 'first'>('first');
  const leave = useLeave();
  const found = list.data?.find(({ id }) => id === chosen) ?? (chosen === 'new' ? undefined : list.data?.[0]);
  const template = useMemo(() => (found ? toDraft(found) : NEW_TEMPLATE), [found]);
  return (
    <Section name="templates" intro={t('templatesIntro')} failed={{ error: list.error, retry: () => void list.refetch() }}>
      {list.data && (
        <div className={s.twoParts}>
          <TemplateList templates={list.data} chosen={template.id} onChoose={(id) => void leave(() => setChosen(id ?? 'new'))} />
          <TemplateForm
            key={template.id ?? 'new'}
            template={template}
            isDecided={found?.source === 'head_office'}
            refetch={list.refetch}
            onSaved={setChosen}
          />
        </div>
      )}
    </Section>
  );
}
