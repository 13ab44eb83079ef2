import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePanel } from './panel-context.ts';

export function AddressField() {
  const { t } = useTranslation('contact');
  const { form, data, dispatch } = usePanel();
  return (
    <TextInput
      label={t('address')}
      value={form.booking.address ?? data.address ?? ''}
      maxLength={200}
      onChange={(event) => dispatch({ type: 'write_booking', fields: { address: event.currentTarget.value } })}
    />
  );
}
