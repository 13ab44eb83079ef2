import { useEffect, useMemo, useRef, useState } from 'react';
import { type CallOutput, useRead } from '../../../api/index.ts';

export type Notice = CallOutput<'branch.notices'>[number];

const EVERY_MINUTE = 60_000;

/** What wants attention. A backup that is overdue stands in the line above the screen; once somebody has hidden that, here. */
export function useNotices(isBackupToldAbove: boolean): { notices: readonly Notice[]; isKnown: boolean } {
  const all = useRead('branch.notices', {}, { refetchEveryMs: EVERY_MINUTE }).data;
  const notices = useMemo(
    () => (all ?? NONE).filter(({ code }) => !isBackupToldAbove || code !== 'backup_overdue'),
    [all, isBackupToldAbove],
  );
  return { notices, isKnown: all !== undefined };
}

const NONE: readonly Notice[] = [];

/** Urgent ones that were not there a moment ago, to be said aloud; nobody is greeted with a list. */
export function useNewlyUrgent(notices: readonly Notice[], isKnown: boolean): readonly Notice[] {
  const before = useRef<ReadonlyMap<string, number> | null>(null);
  const [newly, setNewly] = useState<readonly Notice[]>(NONE);
  useEffect(() => {
    const urgent = notices.filter(({ urgency }) => urgency === 'now');
    const known = before.current;
    if (isKnown) before.current = new Map(urgent.map(({ code, count }) => [code, count]));
    if (!known) return;
    const more = urgent.filter(({ code, count }) => count > (known.get(code) ?? 0));
    if (more.length > 0) setNewly(more);
  }, [notices, isKnown]);
  return newly;
}
