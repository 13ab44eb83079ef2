import { IconAlertTriangle, IconBrandWhatsapp, IconCornerDownRight, IconPhone, IconPlayerPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { ContactProblem } from '../../../../shared/domain/follow-up-result.ts';
import s from '../../../ui/panel/panel.module.css';
import { PanelFoot } from '../../../ui/panel/panel-foot.tsx';
import type { MainStep } from '../form/main-step.ts';
import { usePanel } from './panel-context.ts';
import { PauseRing } from './pause-ring.tsx';
import { useWillSave } from './will-save.tsx';

interface Props {
  item: WorklistItem;
  step: MainStep;
  problems: readonly ContactProblem[];
  /** Seconds until the next chat may be opened. */
  pause: number;
  /** The row of work is paused: nothing new begins. */
  held: boolean;
  busy: boolean;
  error: Error | null;
  isLast: boolean;
  onMain(): void;
  onReopen(): void;
  onSkip(): void;
  onBack(): void;
}

/** What will be saved, and the one main button. */
export function Footer({ item, step, problems, pause, held, busy, error, isLast, onMain, onReopen, onSkip, onBack }: Props) {
  const { t } = useTranslation('contact');
  const { form } = usePanel();
  const words: Record<MainStep, string> = {
    open_chat: t('openChat'),
    confirm_sent: t('confirmSent'),
    start_call: t('startCall'),
    save: isLast ? t('saveLast') : t('saveNext'),
    choose: t('chooseResult'),
  };
  const isBlocked = step === 'choose' || (step === 'save' && problems.length > 0) || (step === 'open_chat' && pause > 0) || held;
  function other() {
    if (form.result !== null) return { label: t('cancelAnswer'), cap: 'Esc', onPress: onBack };
    return step === 'confirm_sent' ? { label: t('reopenChat'), onPress: onReopen } : { label: t('skip'), cap: 'N', onPress: onSkip };
  }
  return (
    <PanelFoot
      error={error}
      sum={<Sum item={item} step={step} problems={problems} pause={pause} held={held} />}
      main={{ label: words[step], icon: <StepIcon step={step} />, isBlocked, isBusy: busy, onPress: onMain }}
      other={other()}
    />
  );
}

function StepIcon({ step }: { step: MainStep }) {
  if (step === 'open_chat') return <IconBrandWhatsapp size={16} aria-hidden />;
  return step === 'start_call' ? <IconPhone size={16} aria-hidden /> : null;
}

function Sum({ item, step, problems, pause, held }: Pick<Props, 'item' | 'step' | 'problems' | 'pause' | 'held'>) {
  const { t } = useTranslation(['contact', 'problems']);
  const { data } = usePanel();
  const willSave = useWillSave(item);
  const line = (icon: ReactNode, text: ReactNode, className = '') => (
    <div className={`${s.sum} ${className}`} role="status">
      {icon}
      <span className="k-cut">{text}</span>
    </div>
  );
  if (step === 'confirm_sent')
    return line(
      <IconBrandWhatsapp size={16} aria-hidden />,
      <>
        <b className="k-strong">{t('waSent')}</b> {t('waSentHint')}
      </>,
    );
  if (step === 'open_chat') {
    const { openedToday: opened, cap, pauseSeconds } = data.pace;
    const today = t('waToday', { opened, cap });
    if (opened >= cap) return line(<IconAlertTriangle size={15} aria-hidden />, `${today}. ${t('waCapReached')}`, s.missing);
    if (held) return line(<IconPlayerPause size={15} aria-hidden />, `${today}, ${t('heldHint')}`);
    if (pause === 0) return line(null, `${today}, ${t('waReady')}`);
    return line(<PauseRing left={pause} total={pauseSeconds} />, `${today}, ${t('waPause', { seconds: pause })}`);
  }
  if (step === 'start_call') return line(held && <IconPlayerPause size={15} aria-hidden />, held ? t('heldHint') : t('startCallHint'));
  if (step === 'choose') return line(null, t('chooseHint'));
  const [problem] = problems;
  if (problem) return line(<IconAlertTriangle size={15} aria-hidden />, t('missing', { what: t(`problems:${problem}`) }), s.missing);
  return line(<IconCornerDownRight size={15} aria-hidden />, willSave);
}
