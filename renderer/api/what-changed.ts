const PRIVACY = ['privacy.', 'branch.', 'audit.']; // the bell is among the branch's

/**
 * Changes that touch nothing but what these reads tell (beginnings of their names). Every other change makes all reads ask again: forgetting
 * one here costs a moment, naming one wrongly would leave something stale on the screen.
 */
export const NARROW_CHANGES: Readonly<Record<string, readonly string[]>> = {
  'backup.now': ['backup.', 'branch.', 'audit.'], // its manifest knows the newest audit row
  'sync.status': ['sync.', 'branch.'], // an exchange has begun
  'views.save': ['views.', 'audit.'],
  'views.rename': ['views.', 'audit.'],
  'views.remove': ['views.', 'audit.'],
  'privacy.record': PRIVACY,
  'privacy.change': PRIVACY,
  'privacy.settle': PRIVACY,
  'privacy.reopen': PRIVACY,
  'privacy.letReturn': PRIVACY,
};

/** Whether what a read told may have changed with one of these changes. */
export function isTouched(read: string, changes: Iterable<string>): boolean {
  for (const change of changes) {
    const reads = NARROW_CHANGES[change];
    if (!reads || reads.some((beginning) => read.startsWith(beginning))) return true;
  }
  return false;
}
