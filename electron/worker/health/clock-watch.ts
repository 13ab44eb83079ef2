import { uptime } from 'node:os';
import type { BranchDatabase } from '../../../db/open.ts';
import { newestAuditInstant } from '../../../db/queries/newest-audit-instant.ts';
import type { Clock } from '../clock.ts';
import { type ClockWarning, judgeClock } from './clock-rule.ts';

interface Options {
  clock: Clock;
  /** How long the PC has been up, in milliseconds. */
  upMilliseconds?: () => number;
  /** The zone of the last time the program ran here, and where the one of today is kept. */
  zone: { before: string | null; keep(zone: string): void };
}

export interface ClockWatch {
  /** `zone`: the PC's time zone as the window knows it now; null: nobody has said. */
  look(database: BranchDatabase | null, zone: string | null): ClockWarning[];
}

/** Remembers what the clock said at the start, and what each open branch knew of the time before this program wrote to it. */
export function watchClock({ clock, upMilliseconds = () => uptime() * 1000, zone: kept }: Options): ClockWatch {
  const now = () => Date.parse(clock.instant());
  const start = { now: now(), upMilliseconds: upMilliseconds() };
  const lastUsed = new WeakMap<BranchDatabase, number | null>();
  let zoneBefore = kept.before;
  let zoneKept = kept.before;

  function lastUsedOf(database: BranchDatabase): number | null {
    const known = lastUsed.get(database);
    if (known !== undefined) return known;
    const newest = newestAuditInstant(database.read);
    const instant = newest === null ? null : Date.parse(newest);
    lastUsed.set(database, instant);
    return instant;
  }

  function noteZone(zone: string) {
    zoneBefore ??= zone;
    if (zone === zoneKept) return;
    kept.keep(zone);
    zoneKept = zone;
  }

  return {
    look(database, zone) {
      if (zone !== null) noteZone(zone);
      return judgeClock({
        now: now(),
        lastUsed: database && lastUsedOf(database),
        start,
        upMilliseconds: upMilliseconds(),
        zone,
        zoneBefore,
      });
    },
  };
}
