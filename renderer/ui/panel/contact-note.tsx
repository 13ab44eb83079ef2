import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import s from './panel.module.css';

interface Props {
  value: string;
  maxLength: number;
  onChange(note: string): void;
}

/** What else was said in this contact. */
export function ContactNote({ value, maxLength, onChange }: Props) {
  const { t } = useTranslation('contact');
  return (
    <section className={s.block}>
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        aria-label={t('note')}
        placeholder={t('note')}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </section>
  );
}
