import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { type CallInput, useChange } from '../../../api/index.ts';
import { FieldsForm } from './fields-form.tsx';

const NAMES = ['name', 'gender', 'birthDate', 'occupation', 'address', 'village', 'district', 'city', 'postalCode', 'email'] as const;

export function EditFacts({ customer, onClose }: { customer: CustomerPage; onClose(): void }) {
  const { t } = useTranslation('customers');
  const edit = useChange('customer.edit', { quiet: true });
  function saved() {
    notifications.show({ message: t('saved'), autoClose: 3000 });
    onClose();
  }
  return (
    <FieldsForm
      title={t('editFacts')}
      names={NAMES}
      values={customer.fields}
      corrected={customer.handCorrected}
      busy={edit.isPending}
      error={edit.error}
      onSave={(fields) =>
        edit.mutate({ customerId: customer.id, fields: fields as CallInput<'customer.edit'>['fields'] }, { onSuccess: saved })
      }
      onClose={onClose}
    />
  );
}
