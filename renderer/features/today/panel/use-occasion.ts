import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useFormat } from '../../../text/use-format.ts';

/** "Telepon ke-2, telat 1 hari": why this person stands on the list. */
export function useOccasion(item: WorklistItem): string {
  const { t } = useTranslation('contact');
  const format = useFormat();
  switch (item.kind) {
    case 'confirm_booking':
      return t('confirmTomorrow');
    case 'settle_booking':
      return t('settlePast');
    case 'waiting':
      return t('waitingSince', { date: format.shortDate(item.sentAt) });
    case 'call_back':
      return t('promised', { time: format.time(item.callBackAt) });
    case 'attempt': {
      if (item.reContact) return t('reContact');
      const when = item.lateDays > 0 ? t('lateDays', { days: item.lateDays }) : t('dueToday');
      return `${t(`nth_${item.channel}`, { n: item.attempt ?? 1 })}, ${when}`;
    }
  }
}
