import { useTranslation } from 'react-i18next';
import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { useFormat } from '../../../text/use-format.ts';
import { asksForBooking } from '../form/to-draft.ts';
import { nextAttemptOn } from './next-attempt.ts';
import { usePanel } from './panel-context.ts';

/** One line that says what saving will do. */
export function useWillSave(item: WorklistItem): string {
  const { t } = useTranslation(['contact', 'common']);
  const format = useFormat();
  const { form, included, data } = usePanel();
  const steps = [...new Set(included.map(({ step }) => step ?? ''))].filter(Boolean).join(', ');
  if (asksForBooking(form)) {
    const when = `${format.weekday(form.booking.date)} ${format.shortDate(form.booking.date)} ${format.time(form.booking.slot)}`;
    return t('willBook', { type: t(`common:bookingType_${form.booking.type}`).toLowerCase(), when, steps });
  }
  switch (form.result) {
    case 'declined':
      return t('willDecline', { steps, objection: form.objection ? t(`common:objection_${form.objection}`).toLowerCase() : '' });
    case 'call_back':
      return t('willCallBack', { when: format.dateTime(`${form.callBackDate}T${form.callBackTime}`) });
    case 'wrong_number': {
      const phone = normalisePhone(form.newPhone);
      return phone ? t('willUsePhone', { phone: format.phone(phone) }) : t('willRepair');
    }
    case 'already_serviced':
      return form.servicedWhere === 'here' ? t('willAwaitImport', { steps }) : t('willCloseElsewhere', { steps });
    case 'answered':
      return t('willAnswer', { steps, mark: form.satisfaction ?? '–' });
    case 'sold':
      return t('willSell');
    case 'do_not_contact':
      return t('willWithdraw');
    case 'sent':
      return waits(data);
    default:
      return goesOn(data);
  }

  function waits(panel: ContactPanelData): string {
    const next = nextAttemptOn(panel, item);
    return next ? t('willWait', { date: format.shortDate(next) }) : goesOn(panel);
  }
  function goesOn(panel: ContactPanelData): string {
    const next = nextAttemptOn(panel, item);
    return next ? t('willGoOn', { date: format.shortDate(next) }) : t('willLapse', { date: format.shortDate(item.deadline) });
  }
}
