import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VehicleView } from '../../../../shared/contract/contacts.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ScheduleBar } from '../../../ui/schedule-bar.tsx';
import s from './schedules.module.css';

interface Props {
  group: readonly WorklistItem[];
  vehicles: readonly VehicleView[];
  /** Missing when there is nothing to choose, as for bookings. */
  included?: readonly WorklistItem[];
  current: WorklistItem;
  onInclude?(key: string, included: boolean): void;
}

/** The vehicles that this contact is about, each with its schedule; a second one of the number can be ticked in or out. */
export function Schedules({ group, vehicles, included, current, onInclude }: Props) {
  const { t } = useTranslation('contact');
  const format = useFormat();
  const others = vehicles.filter((vehicle) => !group.some((item) => item.vehicleId === vehicle.id)).length;
  return (
    <>
      {group.map((item) => {
        const vehicle = vehicles.find(({ id }) => id === item.vehicleId);
        const name = item.model ?? item.engineNumber;
        return (
          <div key={item.key} className={s.vehicle}>
            <div className={s.head}>
              {included && group.length > 1 && (
                <Checkbox
                  size="xs"
                  aria-label={t('includeVehicle', { vehicle: `${name}, ${item.step ?? ''}` })}
                  checked={included.includes(item)}
                  disabled={item.key === current.key}
                  onChange={(event) => onInclude?.(item.key, event.currentTarget.checked)}
                />
              )}
              <b>{name}</b>
              <span className="k-code k-2">{item.plate ? format.plate(item.plate) : ''}</span>
              <span className="k-grow" />
              <span className="k-code k-dim">{item.engineNumber}</span>
            </div>
            {vehicle && <ScheduleBar steps={stepsOf(vehicle, item)} />}
          </div>
        );
      })}
      {others > 0 && <p className={s.others}>{t('otherVehicles', { count: others })}</p>}
    </>
  );
}

/** Only the program (and cycle) that the work is about. */
function stepsOf(vehicle: VehicleView, item: WorklistItem) {
  const key = item.followUp ?? vehicle.steps[0]?.followUp;
  return vehicle.steps.filter(({ followUp }) => followUp.programId === key?.programId && followUp.cycle === key.cycle);
}
