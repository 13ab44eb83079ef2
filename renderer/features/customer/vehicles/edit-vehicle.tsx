import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { VehicleView } from '../../../../shared/contract/contacts.ts';
import { useChange } from '../../../api/index.ts';
import { FieldsForm } from '../facts/fields-form.tsx';

const NAMES = ['model', 'plate', 'color', 'frameNumber', 'purchaseDate', 'bringerName', 'bringerRelation'] as const;

export function EditVehicle({ vehicle, onClose }: { vehicle: VehicleView; onClose(): void }) {
  const { t } = useTranslation('customers');
  const edit = useChange('vehicle.edit', { quiet: true });
  const { bringer, ...facts } = vehicle;
  function saved() {
    notifications.show({ message: t('saved'), autoClose: 3000 });
    onClose();
  }
  return (
    <FieldsForm
      title={`${t('editVehicle')}, ${vehicle.engineNumber}`}
      names={NAMES}
      values={{ ...facts, bringerName: bringer?.name ?? null, bringerRelation: bringer?.relation ?? null }}
      corrected={[]}
      busy={edit.isPending}
      error={edit.error}
      onSave={(fields) => edit.mutate({ vehicleId: vehicle.id, fields }, { onSuccess: saved })}
      onClose={onClose}
    />
  );
}
