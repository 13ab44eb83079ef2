import { IconAlertTriangle, IconBrandWhatsapp, IconCornerDownRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import s from '../../../ui/panel/panel.module.css';
import { PanelFoot } from '../../../ui/panel/panel-foot.tsx';
import { type InquiryForm, type Missing, takeBack } from './inquiry-form.ts';

/** What Enter does now. */
type Step = 'open_chat' | 'confirm_sent' | 'save' | 'choose';

interface Props {
  form: InquiryForm;
  step: Step;
  missing: Missing | null;
  busy: boolean;
  error: Error | null;
  isLast: boolean;
  onMain(): void;
  onReopenChat(): void;
  onSkip(): void;
  set(part: Partial<InquiryForm>): void;
}

/** What will be saved, and the one main button. */
export function Footer({ form, step, missing, busy, error, isLast, onMain, onReopenChat, onSkip, set }: Props) {
  const { t } = useTranslation('inquiries');
  const main = {
    label: step === 'save' && isLast ? t('saveLast') : t(`main_${step}`),
    icon: step === 'open_chat' && <IconBrandWhatsapp size={16} aria-hidden />,
    isBlocked: step === 'choose' || (step === 'save' && missing !== null),
    isBusy: busy,
    onPress: onMain,
  };
  function other() {
    if (form.result !== null) return { label: t('cancelAnswer'), cap: 'Esc', onPress: () => set(takeBack(form) ?? {}) };
    return step === 'confirm_sent' ? { label: t('reopenChat'), onPress: onReopenChat } : { label: t('skip'), cap: 'L', onPress: onSkip };
  }
  return <PanelFoot error={error} sum={<Sum form={form} step={step} missing={missing} />} main={main} other={other()} />;
}

function Sum({ form, step, missing }: Pick<Props, 'form' | 'step' | 'missing'>) {
  const { t } = useTranslation('inquiries');
  const willSave = useWillSave(form);
  const isMissing = step === 'save' && missing !== null;
  const words = step === 'save' ? (missing ? t('missing', { what: t(`missing_${missing}`) }) : willSave) : t(`hint_${step}`);
  const Icon = isMissing ? IconAlertTriangle : step === 'save' ? IconCornerDownRight : null;
  return (
    <div className={`${s.sum} ${isMissing ? s.missing : ''}`} role="status">
      {Icon && <Icon size={15} aria-hidden />}
      <span className="k-cut">{words}</span>
    </div>
  );
}

/** One line that says what saving will do. */
function useWillSave({ result, booking, lostReason, callBackDate, callBackTime }: InquiryForm): string {
  const { t } = useTranslation(['inquiries', 'common']);
  const format = useFormat();
  switch (result) {
    case 'booked':
      return t('willBook', {
        type: t(`common:bookingType_${booking.type}`).toLowerCase(),
        when: `${format.weekday(booking.date)} ${format.shortDate(booking.date)} ${format.time(booking.slot)}`,
      });
    case 'lost':
      return t('willLose', { reason: lostReason ? t(`lost_${lostReason}`).toLowerCase() : '' });
    case 'call_back':
      return t('willCallBack', { when: format.dateTime(`${callBackDate}T${callBackTime}`) });
    default:
      return t('willGoOn');
  }
}
