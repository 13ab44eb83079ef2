import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import s from '../../../ui/panel/panel.module.css';
import { usePanel } from './panel-context.ts';

export function Note() {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  return (
    <section className={s.block}>
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        aria-label={t('note')}
        placeholder={t('note')}
        maxLength={4000}
        value={form.note}
        onChange={(event) => dispatch({ type: 'write', fields: { note: event.currentTarget.value } })}
      />
    </section>
  );
}
