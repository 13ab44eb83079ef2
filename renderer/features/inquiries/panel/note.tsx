import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import s from '../../../ui/panel/panel.module.css';

export function Note({ value, onChange }: { value: string; onChange(note: string): void }) {
  const { t } = useTranslation('inquiries');
  return (
    <section className={s.block}>
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        aria-label={t('contactNote')}
        placeholder={t('contactNote')}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </section>
  );
}
