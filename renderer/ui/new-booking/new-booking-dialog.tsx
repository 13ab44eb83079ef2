import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/index.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { FormModal } from '../form/form-modal.tsx';
import { BookingForm } from './booking-form.tsx';
import type { BookingType } from './booking-form-state.ts';

interface Props {
  customerId: number;
  /** The vehicle and kind to begin with. */
  vehicleId?: number | undefined;
  type?: BookingType | undefined;
  onClose(): void;
  /** The booking exists. */
  onMade?(date: string): void;
}

/** A booking without a logged contact: the customer stands at the desk or called in (DOMAIN 4). */
export function NewBookingDialog({ customerId, vehicleId, type, onClose, onMade }: Props) {
  const { t } = useTranslation('bookings');
  const customer = useRead('customer.page', { customerId });
  return (
    <FormModal opened onClose={onClose} title={t('newTitle', { name: customer.data?.fields.name ?? '' })} size={480} centered>
      {customer.error && <ErrorNotice error={customer.error} onRetry={() => void customer.refetch()} />}
      {customer.data && (
        <BookingForm
          customer={customer.data}
          vehicleId={vehicleId}
          type={type}
          onMade={(date) => {
            onMade?.(date);
            onClose();
          }}
        />
      )}
    </FormModal>
  );
}
