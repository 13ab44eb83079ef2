import { addDays, type CivilDate } from '../civil-date.ts';
import type { AttemptStatus, ContactFact, FollowUpFacts } from './facts.ts';
import type { Candidate } from './progress.ts';

/** A stretch of days on which one attempt was active, first and last day; `to` is null while it lasts. */
interface Span {
  n: number;
  kind: Candidate['kind'];
  dueDate: CivilDate;
  from: CivilDate;
  to: CivilDate | null;
  /** The day on which something other than time ended it. */
  endedOn: CivilDate | null;
}

/** What became of each attempt, day by day. An outcome once decided never changes. */
export class AttemptTracks {
  readonly statuses: AttemptStatus[];
  readonly spans: Span[] = [];
  active: Span | null = null;
  private readonly firstImportedOn: CivilDate;

  constructor(facts: FollowUpFacts) {
    this.firstImportedOn = facts.firstImportedOn;
    this.statuses = [...facts.attempts]
      .sort((one, other) => one.n - other.n)
      .map(({ n, dueDate, channel }) => ({
        n,
        dueDate,
        channel,
        activeFrom: null,
        activeTo: null,
        outcome: 'pending',
        contactedOn: [],
        onTimeOn: [],
        missedOn: null,
      }));
  }

  /** Makes `next` the active attempt from `day` on; the former one was active until the day before, or during the day too. */
  activate(next: Candidate | null, day: CivilDate, when: 'at_start' | 'during'): void {
    const former = this.active;
    if (former === null && next === null) return;
    if (former !== null && next !== null && former.n === next.n && former.kind === next.kind) return;
    if (former !== null) {
      former.to = when === 'at_start' ? addDays(day, -1) : day;
      former.endedOn = when === 'at_start' ? null : day;
      const status = this.statusOf(former.n);
      if (status) status.activeTo = former.to;
    }
    this.active = next === null ? null : { n: next.n, kind: next.kind, dueDate: next.since ?? day, from: day, to: null, endedOn: null };
    if (this.active === null) return;
    this.spans.push(this.active);
    const status = this.statusOf(this.active.n);
    if (!status) return;
    status.activeFrom ??= day;
    status.activeTo = null;
  }

  /** Notes a contact; attempts before it that nobody contacted are passed over. */
  contact({ attempt, on, bySystem }: ContactFact): void {
    for (const status of this.statuses) {
      if (status.n < attempt && status.outcome === 'pending') status.outcome = this.isPlanned(status) ? 'skipped' : 'unplanned';
    }
    const status = this.statusOf(attempt);
    if (!status) return;
    if (status.outcome === 'pending') status.outcome = 'contacted';
    if (bySystem === true) return;
    const onTime = this.isOnTime(status, on);
    if (status.contactedOn.at(-1) !== on) status.contactedOn.push(on);
    if (onTime && status.onTimeOn.at(-1) !== on) status.onTimeOn.push(on);
  }

  /** Decides the outcome of an attempt without contact when its time is over: the next one's date, or the lapse. */
  close(status: AttemptStatus, day: CivilDate, wasWorked: boolean): void {
    if (status.outcome !== 'pending') return;
    if (!this.isPlanned(status)) status.outcome = 'unplanned';
    else if (!wasWorked || !this.wasDue(status.n, day)) status.outcome = 'skipped';
    else {
      status.outcome = 'missed';
      status.missedOn = day;
    }
  }

  /** In the evening of some day before: whatever ended it on the very day that it began, nobody was asked to do anything (DOMAIN 6, figure "due"). */
  private wasDue(n: number, day: CivilDate): boolean {
    const lastEvening = ({ to, endedOn }: Span) => (endedOn === null ? (to ?? addDays(day, -1)) : addDays(endedOn, -1));
    return this.spans.some((span) => span.n === n && span.from < day && lastEvening(span) >= span.from);
  }

  private statusOf(n: number): AttemptStatus | undefined {
    return this.statuses.find((status) => status.n === n);
  }

  /** DOMAIN 3, rule 8. */
  private isPlanned(status: AttemptStatus): boolean {
    return status.dueDate >= this.firstImportedOn;
  }

  /** On its date or the day after; early is never late; an answer that comes later is as punctual as the message was. */
  private isOnTime(status: AttemptStatus, on: CivilDate): boolean {
    if (this.active?.n === status.n) return on <= addDays(this.active.dueDate, 1);
    return status.contactedOn.length > 0 ? status.onTimeOn.length > 0 : on <= addDays(status.dueDate, 1);
  }
}
