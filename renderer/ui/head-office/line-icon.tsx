import { IconCloudCheck, IconCloudExclamation, IconCloudPause, IconCloudUp, IconCloudX } from '@tabler/icons-react';
import s from './line-icon.module.css';
import type { LineKind } from './line-kind.ts';

const LOOKS = {
  sent: { icon: IconCloudCheck, tone: s.fine },
  quiet: { icon: IconCloudCheck, tone: s.fine },
  sending: { icon: IconCloudUp, tone: s.busy },
  waiting: { icon: IconCloudPause, tone: s.waiting },
  offline: { icon: IconCloudPause, tone: s.waiting },
  refused: { icon: IconCloudExclamation, tone: s.waiting },
  stopped: { icon: IconCloudX, tone: s.stopped },
  stoppedWaiting: { icon: IconCloudX, tone: s.stopped },
} as const;

/** The cloud of LOOK: green while all is sent, amber while something waits, red when only a person can help. Words always stand beside it. */
export function LineIcon({ kind, size = 16 }: { kind: LineKind; size?: number }) {
  const { icon: Icon, tone } = LOOKS[kind];
  return <Icon size={size} className={tone} aria-hidden />;
}
