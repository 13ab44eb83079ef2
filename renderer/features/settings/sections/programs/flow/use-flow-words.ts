import { useTranslation } from 'react-i18next';
import type { FlowReason } from '../../../../../../shared/domain/program-flow.ts';

/** What each way of a flow chart is called: as the panel calls the result. */
export function useFlowWords(subject: 'vehicle' | 'visit' | 'no_show' | 'inquiry') {
  const { t } = useTranslation(['settings', 'common', 'inquiries']);
  return (reason: FlowReason): string => {
    switch (reason) {
      case 'lost':
        return t('inquiries:result_lost');
      case 'answered':
        return subject === 'inquiry' ? t('inquiries:result_answered') : t('common:result_answered');
      case 'sent':
        return t('flowUnanswered');
      case 'undelivered_at_once':
        return t('common:result_undelivered');
      case 'serviced_here':
        return t('flowServicedHere');
      case 'serviced_elsewhere':
        return t('flowServicedElsewhere');
      case 'accepted':
      case 'refused':
        return t(`common:offerAnswer_${reason}`);
      case 'shown':
      case 'no_show':
        return t(`common:bookingStatus_${reason}`);
      case 'time':
      case 'distance':
      case 'disappointed':
      case 'other_dealer':
      case 'other':
        return t(`common:objection_${reason}`);
      default:
        return t(`common:result_${reason}`);
    }
  };
}
