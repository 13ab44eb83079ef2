/** What this program speaks. */
export const PROTOCOL_VERSION = 2;

/** Head office still understands branches that speak this one; an older one is told to update (`protocol_too_old`). */
export const OLDEST_ACCEPTED = 1;

/** Every version that ever travelled, newest last. */
export const PROTOCOL_HISTORY: readonly { version: number; since: string; change: string }[] = [
  {
    version: 1,
    since: '2026-11-22',
    change: 'Enrolment, summaries, packages of targets, programs, templates, promos and holidays, the outbox as a signed file.',
  },
  {
    version: 2,
    since: '2026-11-22',
    change:
      "Programs have a subject (visit, missed booking, inquiry; 'vehicle' where it is missing); a summary may count the result 'answered', and tells its months by channel, too.",
  },
];
