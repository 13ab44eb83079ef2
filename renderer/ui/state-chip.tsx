import {
  IconAlertTriangle,
  IconBan,
  IconCalendarCheck,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconHourglassOff,
  IconMessage2,
  IconPhoneCall,
  IconPhoneOff,
  IconQuestionMark,
  IconThumbDown,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import s from './state-chip.module.css';

/** Every state is a word, an icon and a tone; the tone alone never carries it (LOOK, States). */
const STATES = {
  late: { tone: s.late, icon: IconAlertTriangle },
  due: { tone: s.dueBare, icon: IconClock },
  done: { tone: s.done, icon: IconCheck },
  booked: { tone: s.active, icon: IconCalendarCheck },
  waiting: { tone: s.off, icon: IconMessage2 },
  callBack: { tone: s.active, icon: IconPhoneCall },
  settle: { tone: s.due, icon: IconQuestionMark },
  noAnswer: { tone: s.off, icon: IconPhoneOff },
  declined: { tone: s.off, icon: IconThumbDown },
  missed: { tone: s.late, icon: IconX },
  lapsed: { tone: s.lapsed, icon: IconHourglassOff },
  excluded: { tone: s.off, icon: IconBan },
  open: { tone: s.off, icon: IconCircleDashed },
} as const;

export type ChipState = keyof typeof STATES;

/** Without children, the state's own word. */
export function StateChip({ state, children }: { state: ChipState; children?: ReactNode }) {
  const { t } = useTranslation('common');
  const { tone, icon: Icon } = STATES[state];
  return (
    <span className={`${s.chip} ${tone}`}>
      <Icon size={13} stroke={2} aria-hidden />
      {children ?? t(`state_${state}`)}
    </span>
  );
}
