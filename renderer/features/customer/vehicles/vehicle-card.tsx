import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VehicleView } from '../../../../shared/contract/contacts.ts';
import { useChange } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { confirmAction } from '../../../ui/confirm.tsx';
import { ScheduleBar } from '../../../ui/schedule-bar.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { currentSchedule } from './current-schedule.ts';
import { EditVehicle } from './edit-vehicle.tsx';
import { MarkServiced } from './mark-serviced.tsx';
import s from './vehicles.module.css';

export function VehicleCard({ vehicle }: { vehicle: VehicleView }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const setSold = useChange('vehicle.setSold');
  const [dialog, setDialog] = useState<'edit' | 'serviced' | null>(null);
  const name = vehicle.model ?? vehicle.engineNumber;
  const sold = vehicle.exclusions.includes('sold');
  const steps = currentSchedule(vehicle);
  async function toggleSold() {
    const title = t('markSoldTitle', { vehicle: name });
    const agreed = sold || (await confirmAction({ title, body: t('markSoldBody'), action: t('markSold') }));
    if (agreed) setSold.mutate({ vehicleId: vehicle.id, sold: !sold });
  }
  return (
    <article className={s.card} aria-label={name}>
      <div className={s.head}>
        <b className="k-cut">{name}</b>
        <span className="k-code k-2">{vehicle.plate ? format.plate(vehicle.plate) : ''}</span>
        <span className="k-grow" />
        <span className="k-code k-dim">{vehicle.engineNumber}</span>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon size={22} aria-label={t('vehicleActions', { vehicle: name })}>
              <IconDots size={15} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDialog('edit')}>{t('editVehicle')}</Menu.Item>
            <Menu.Item disabled={steps.length === 0} onClick={() => setDialog('serviced')}>
              {t('markServiced')}
            </Menu.Item>
            <Menu.Item onClick={() => void toggleSold()}>{t(sold ? 'markUnsold' : 'markSold')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {steps.length > 0 ? <ScheduleBar steps={steps} /> : <p className="k-dim">{t('noSchedule')}</p>}
      {vehicle.exclusions.length > 0 && (
        <div className={s.chips}>
          {vehicle.exclusions.map((reason) => (
            <StateChip key={reason} state="excluded">
              {t(`exclusion_${reason}`)}
            </StateChip>
          ))}
        </div>
      )}
      {dialog === 'edit' && <EditVehicle vehicle={vehicle} onClose={() => setDialog(null)} />}
      {dialog === 'serviced' && <MarkServiced vehicle={vehicle} onClose={() => setDialog(null)} />}
    </article>
  );
}
