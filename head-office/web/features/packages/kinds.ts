/** What head office decides on its own screen; targets have one of theirs. */
export const SENT_KINDS = ['programs', 'templates', 'promos', 'holidays'] as const;
export type SentKind = (typeof SENT_KINDS)[number];
