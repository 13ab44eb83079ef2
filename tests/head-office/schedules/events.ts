import fc from 'fast-check';

/** How an exchange goes wrong on its way. `later`: the request arrives only when a later event, or the end, lets it; the branch hears nothing. */
export const FAULTS = ['none', 'request_lost', 'answer_lost', 'twice', 'later', 'busy', 'killed_before_answer', 'answer_garbled'] as const;
export type Fault = (typeof FAULTS)[number];

export type Event =
  /** Something is logged on the day, then it is closed: its first closing or a correction. */
  | { type: 'close'; day: number }
  | { type: 'exchange'; fault: Fault }
  /** One of the requests on their way arrives, in any order; its answer reaches nobody. */
  | { type: 'arrive'; which: number }
  | { type: 'restart' }
  | { type: 'copy_branch' }
  | { type: 'restore_branch' }
  | { type: 'copy_head_office' }
  | { type: 'restore_head_office' }
  | { type: 'decide' }
  | { type: 'next_day' };

export const DAYS = 4;

const plain = <Type extends Event['type']>(type: Type) => fc.constant({ type } as Extract<Event, { type: Type }>);

export const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('close' as const), day: fc.nat(DAYS - 1) }) },
    { weight: 7, arbitrary: fc.record({ type: fc.constant('exchange' as const), fault: fc.constantFrom(...FAULTS) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('arrive' as const), which: fc.nat(9) }) },
    plain('restart'),
    plain('copy_branch'),
    plain('restore_branch'),
    plain('copy_head_office'),
    plain('restore_head_office'),
    plain('decide'),
    plain('next_day'),
  ),
  { minLength: 1, maxLength: 24 },
);
