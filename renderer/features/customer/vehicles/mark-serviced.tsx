import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VehicleView } from '../../../../shared/contract/contacts.ts';
import { useChange, useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { DayInput } from '../../../ui/form/day-input.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import s from '../customer.module.css';
import { problemOf } from '../facts/check-fields.ts';
import { currentSchedule } from './current-schedule.ts';

/** A service that no A2 file will tell of closes its step by hand (DOMAIN 5). */
export function MarkServiced({ vehicle, onClose }: { vehicle: VehicleView; onClose(): void }) {
  const { t } = useTranslation(['customers', 'bookings', 'common']);
  const format = useFormat();
  const today = useToday();
  const mark = useChange('vehicle.markServiced', { quiet: true });
  const steps = currentSchedule(vehicle).filter(({ state }) => state !== 'done');
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      steps.findIndex((step) => step.active !== null),
    ),
  );
  const [date, setDate] = useState(today);
  const step = steps[index];
  const problem = date === '' ? 'dateInvalid' : problemOf('purchaseDate', date, today);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!step || problem || mark.isPending) return;
    const { programId, cycle, stepNo } = step.followUp;
    mark.mutate(
      { vehicleId: vehicle.id, programId, cycle, stepNo, date },
      {
        onSuccess: () => {
          notifications.show({ message: t('saved'), autoClose: 3000 });
          onClose();
        },
      },
    );
  }
  return (
    <FormModal
      opened
      isEdited={date !== today}
      onClose={onClose}
      title={`${t('markServicedTitle')}, ${vehicle.model ?? vehicle.engineNumber}`}
      size={400}
      centered
    >
      <form className={s.form} onSubmit={submit} noValidate>
        <NativeSelect
          size="xs"
          label={t('markServicedStep')}
          value={String(index)}
          data={steps.map(({ code, deadline }, at) => ({
            value: String(at),
            label: t('bookings:stepUntil', { step: code, date: format.shortDate(deadline) }),
          }))}
          onChange={(event) => setIndex(Number(event.currentTarget.value))}
        />
        <DayInput
          label={t('markServicedOn')}
          max={today}
          value={date}
          error={problem ? t(problem) : null}
          onChange={(day) => setDate(day)}
        />
        {mark.error && <ErrorNotice error={mark.error} />}
        <Button type="submit" disabled={!step || problem !== null} loading={mark.isPending}>
          {t('markServicedSave')}
        </Button>
      </form>
    </FormModal>
  );
}
