import { readFrozenDay } from '../../../db/queries/day-records.ts';
import type { Enrolment } from '../../../db/queries/sync-enrolment.ts';
import { type OutboxRow, readWaiting, storePayload } from '../../../db/queries/sync-outbox.ts';
import { readNewestPackages, readUnacknowledged, type StoredPackage } from '../../../db/queries/sync-packages.ts';
import { addDays, type CivilDate } from '../../../shared/domain/civil-date.ts';
import {
  type ExchangeRequest,
  MOST_SUMMARIES,
  PACKAGE_KINDS,
  PROTOCOL_VERSION,
  type Summary,
  summary,
} from '../../../shared/sync-protocol/index.ts';
import type { StoreContext } from '../store-context.ts';
import { buildSummary } from '../use-cases/days/build-summary.ts';
import { PROGRAM_NAME } from './program-name.ts';

/** Below what head office accepts, with room for the rest of the message. */
const MOST_BYTES = 1_500_000;
const MOST_ACKNOWLEDGEMENTS = 100;
/** What head office is asked to tell: more than a year, so that every report that somebody may still look at is there. */
const TOLD_DAYS = 400;

export interface SentSummary extends Pick<OutboxRow, 'id' | 'date' | 'revision'> {
  summary: Summary;
}

/** A request with what must be remembered until its answer comes. */
export interface BuiltRequest {
  request: ExchangeRequest;
  sent: SentSummary[];
  acknowledged: StoredPackage[];
}

/** What is to be said now: the oldest summaries that wait, what became of packages, which packages are here. */
export function buildRequest(context: StoreContext, enrolment: Enrolment, { askHeld }: { askHeld: boolean }): BuiltRequest {
  const db = context.db.read;
  const sent = oldestThatFit(readWaiting(db, MOST_SUMMARIES).map((row) => readSummary(context, row, enrolment.branchCode)));
  const acknowledged = readUnacknowledged(db, MOST_ACKNOWLEDGEMENTS);
  const newest = new Map(readNewestPackages(db).map(({ kind, version }) => [kind, version]));
  const holds = Object.fromEntries(PACKAGE_KINDS.map((kind) => [kind, newest.get(kind) ?? 0])) as ExchangeRequest['holds'];
  const tellHeldSince: CivilDate | null = askHeld ? addDays(context.today, -TOLD_DAYS) : null;
  return {
    request: {
      protocol: PROTOCOL_VERSION,
      program: PROGRAM_NAME,
      summaries: sent.map((row) => row.summary),
      acknowledgements: acknowledged.map(({ kind, version, status, refusedCode, receivedAt }) => ({
        kind,
        version,
        status,
        code: refusedCode,
        at: receivedAt,
      })),
      holds,
      tellHeldSince,
    },
    sent,
    acknowledged,
  };
}

/** As head office knows the branch. A row that an earlier version of the program wrote is made anew from the frozen day, once. */
export function readSummary(context: StoreContext, row: OutboxRow, branchCode: string): SentSummary {
  const { id, date, revision } = row;
  const stored = summary.safeParse(JSON.parse(row.payload)).data ?? remake(context, row);
  return { id, date, revision, summary: { ...stored, branchCode } };
}

function remake(context: StoreContext, { id, date, revision }: OutboxRow): Summary {
  return context.db.transaction(() => {
    const frozen = readFrozenDay(context.db.write, date, revision);
    if (!frozen) throw new Error(`the closing of ${date} revision ${revision} is missing`);
    const made = buildSummary(context, { date, revision, closedAt: frozen.closedAt, figures: JSON.parse(frozen.figures) });
    storePayload(context.db.write, id, JSON.stringify(made));
    return made;
  });
}

/** At least one, whatever its size. */
function oldestThatFit(rows: readonly SentSummary[]): SentSummary[] {
  let bytes = 0;
  return rows.filter((row, index) => {
    bytes += JSON.stringify(row.summary).length;
    return index === 0 || bytes <= MOST_BYTES;
  });
}
