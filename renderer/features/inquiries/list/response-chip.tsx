import { IconAlertTriangle, IconClock, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from './response-chip.module.css';
import type { ResponseClock } from './response-clock.ts';
import { useDuration } from './use-duration.ts';

const ICONS = { running: IconClockHour4, soon: IconClock, overdue: IconAlertTriangle };

/** The clock of the first response. Calm while there is time, amber for the last half hour, red when it has run out. */
export function ResponseChip({ clock }: { clock: ResponseClock }) {
  const { t } = useTranslation('inquiries');
  const duration = useDuration();
  const Icon = ICONS[clock.state];
  const words = duration(clock.minutes);
  return (
    <span className={`${s.chip} ${s[clock.state]}`}>
      <Icon size={13} stroke={2} aria-hidden />
      {clock.state === 'overdue' ? t('clockOver', { duration: words }) : t('clockLeft', { duration: words })}
    </span>
  );
}
