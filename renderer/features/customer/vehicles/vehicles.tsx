import { useTranslation } from 'react-i18next';
import type { VehicleView } from '../../../../shared/contract/contacts.ts';
import { VehicleCard } from './vehicle-card.tsx';
import s from './vehicles.module.css';

export function Vehicles({ vehicles }: { vehicles: readonly VehicleView[] }) {
  const { t } = useTranslation('customers');
  if (vehicles.length === 0) return <p className={s.none}>{t('noVehicles')}</p>;
  return (
    <div className={s.vehicles} data-single={vehicles.length === 1 || undefined}>
      {vehicles.map((vehicle) => (
        <VehicleCard key={vehicle.id} vehicle={vehicle} />
      ))}
    </div>
  );
}
