import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { type ChipState, StateChip } from '../state-chip.tsx';
import { clockNow, useClockWords, useNow } from './request-clock.ts';

const CHIPS = {
  open: 'open',
  nearly_due: 'due',
  overdue: 'late',
  settled_in_time: 'done',
  settled_late: 'lapsed',
} as const satisfies Record<PrivacyRequest['clock']['state'], ChipState>;

/** The law's time of a request: calm while there is time, amber for its last day, red when it has run out. */
export function RequestChip({ request }: { request: PrivacyRequest }) {
  const words = useClockWords();
  const clock = clockNow(request, useNow());
  return <StateChip state={CHIPS[clock.state]}>{words(clock)}</StateChip>;
}
