import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import s from '../../../ui/panel/panel.module.css';
import { usePanel } from './panel-context.ts';

export function NewPhone() {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  return (
    <section className={s.block}>
      <TextInput
        label={t('newPhone')}
        description={t('newPhoneHint')}
        inputMode="tel"
        maxLength={30}
        value={form.newPhone}
        onChange={(event) => dispatch({ type: 'write', fields: { newPhone: event.currentTarget.value } })}
      />
    </section>
  );
}
