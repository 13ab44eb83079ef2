import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { type RequestClock, requestClock } from '../../../shared/domain/privacy/request-clock.ts';
import { useAppState } from '../../api/index.ts';

/** How a request stands now, minute by minute between two answers of the store. */
export function clockNow({ receivedAt, settledAt, clock }: PrivacyRequest, now: string): RequestClock {
  return now === '' ? clock : requestClock(receivedAt, settledAt, now);
}

/** `2 hari 5 jam lagi`, `kurang dari 1 jam lagi`, `lewat 3 jam`; of a settled one whether it was in time. */
export function useClockWords(): (clock: RequestClock) => string {
  const { t } = useTranslation('privacy');
  return ({ state, hours }) => {
    if (state === 'settled_in_time') return t('inTime');
    const span = hours === 0 ? t('underAnHour') : hours < 48 ? t('hours', { hours }) : daysAndHours(hours);
    return t(state === 'settled_late' ? 'settledLate' : state === 'overdue' ? 'over' : 'left', { span });
  };
  function daysAndHours(hours: number): string {
    const days = t('days', { days: Math.floor(hours / 24) });
    return hours % 24 === 0 ? days : t('daysAndHours', { days, hours: t('hours', { hours: hours % 24 }) });
  }
}

export function useNow(): string {
  return useAppState().data?.now ?? '';
}
