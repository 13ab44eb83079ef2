import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './overview.module.css';

/** How many places up since the month before; `–` for none, or where one of the two is not ranked. */
export function Move({ places }: { places: number | null }) {
  const { t } = useTranslation('headOfficeFigures');
  if (!places) return <span className={s.move}>–</span>;
  const Icon = places > 0 ? IconArrowUp : IconArrowDown;
  return (
    <span className={s.move}>
      <Icon size={13} role="img" aria-label={t(places > 0 ? 'movedUp' : 'movedDown')} />
      {Math.abs(places)}
    </span>
  );
}
