import { type ChoosableTemplate, fittingTemplates } from './choose-template.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import {
  type Channel,
  type ContactResult,
  OBJECTIONS,
  type Objection,
  type OfferKind,
  type ProgramSubject,
  RESULTS,
  resultsOf,
} from './contact/results.ts';
import { deriveInquiry, type InquiryResult } from './inquiry.ts';
import { deriveStep } from './schedule/derive-step.ts';
import type { BookingFact, ContactFact, DerivedStep, FollowUpFacts, ScheduleRules } from './schedule/facts.ts';
import { type AttemptRule, planSteps, type StepScheme } from './schedule/plan.ts';

/** What a program counts from. */
export type FlowStart = 'purchase_date' | 'last_visit' | 'visit' | 'no_show' | 'inquiry';

/** What comes of a result. */
export type FlowOutcome =
  | 'booking'
  | 'call_back'
  | 'waiting'
  | 'awaiting_import'
  | 'number_flagged'
  | 'sold'
  | 'consent_withdrawn'
  | 'closed'
  | 'done'
  | 're_contact'
  | 'lapsed';

export type FlowNode =
  | { id: string; kind: 'start'; from: FlowStart; afterProgram: string | null }
  | { id: string; kind: 'step'; code: string; deadlineDays: number; limitKm: number | null }
  /** `day` is counted from the start; `text` names the message or script that will be used. */
  | { id: string; kind: 'attempt'; n: number; day: number; channel: Channel; text: string | null }
  | { id: string; kind: 'objections' }
  | { id: string; kind: 'offer'; offer: OfferKind }
  | { id: string; kind: 'outcome'; outcome: FlowOutcome };

export type FlowResult = ContactResult | InquiryResult;
/** Why one goes from one node to the next; null: time alone. */
export type FlowReason =
  | FlowResult
  | 'undelivered_at_once'
  | 'serviced_here'
  | 'serviced_elsewhere'
  | Objection
  | 'accepted'
  | 'refused'
  | 'shown'
  | 'no_show';

export interface FlowEdge {
  from: string;
  to: string;
  on: FlowReason | null;
}

export interface ProgramFlow {
  nodes: FlowNode[];
  edges: FlowEdge[];
}

export interface FlowProgram {
  code: string;
  subject: ProgramSubject;
  anchor: 'purchase_date' | 'last_visit';
  afterProgram: string | null;
  attempts: readonly AttemptRule[];
}

/**
 * A program as a flow chart, for one of its schemes. What comes of each result is not written down here: it is asked of the rules that
 * the worklist follows (DOMAIN 3 and 4), with an example of each, so the chart cannot say anything else than they do.
 */
export function programFlow(
  program: FlowProgram,
  scheme: StepScheme,
  templates: readonly (ChoosableTemplate & { name: string })[],
  rules: ScheduleRules,
): ProgramFlow {
  const flow = new FlowDrawing();
  const { subject, anchor, afterProgram } = program;
  flow.add({ id: 'start', kind: 'start', from: subject === 'vehicle' ? anchor : subject, afterProgram });
  scheme.steps.forEach(({ code, deadlineDays, limitKm }, index) => {
    const step = `step-${index + 1}`;
    flow.add({ id: step, kind: 'step', code, deadlineDays, limitKm });
    flow.lead('start', step, null);
    program.attempts.forEach((attempt, position) => {
      const id = attemptId(step, attempt.n);
      const text = textOf(program, attempt, templates);
      flow.add({ id, kind: 'attempt', n: attempt.n, day: deadlineDays - attempt.daysBefore, channel: attempt.channel, text });
      if (position === 0) flow.lead(step, id, null);
    });
    for (const attempt of program.attempts) drawResults(flow, { program, scheme, index, step, attempt, rules });
  });
  return flow;
}

interface Place {
  program: FlowProgram;
  scheme: StepScheme;
  /** Of the step, from 0. */
  index: number;
  step: string;
  attempt: AttemptRule;
  rules: ScheduleRules;
}

function drawResults(flow: FlowDrawing, place: Place): void {
  const from = attemptId(place.step, place.attempt.n);
  for (const result of resultsAt(place)) {
    if (result === 'declined') drawObjections(flow, from, place);
    else if (result === 'already_serviced')
      for (const where of ['here', 'elsewhere'] as const)
        flow.lead(from, target(flow, place, result, { servicedWhere: where }), `serviced_${where}`);
    else flow.lead(from, target(flow, place, result), reasonOf(result, place));
  }
}

function reasonOf(result: FlowResult | 'sent', { rules, program }: Place): FlowReason {
  return result === 'undelivered' && rules.undeliveredAtOnce && program.subject !== 'inquiry' ? 'undelivered_at_once' : result;
}

function resultsAt({ program: { subject }, attempt: { channel } }: Place): readonly FlowResult[] {
  const fitting: readonly FlowResult[] = subject === 'inquiry' ? INQUIRY_RESULTS : resultsOf(subject);
  // Only a message can be sent and wait, or fail to be delivered (DOMAIN 4).
  return channel === 'whatsapp' ? ['sent', ...fitting] : fitting.filter((result) => result !== 'undelivered');
}

const INQUIRY_RESULTS = [
  'booked',
  'lost',
  'call_back',
  'answered',
  'no_answer',
  'unreachable',
  'wrong_number',
] as const satisfies InquiryResult[];

/** A refusal names its reason; most reasons have an offer that must be made (DOMAIN 4). */
function drawObjections(flow: FlowDrawing, from: string, place: Place): void {
  flow.add({ id: 'objections', kind: 'objections' });
  flow.lead(from, 'objections', 'declined');
  const refused = target(flow, place, 'declined');
  for (const [objection, offer] of Object.entries(OBJECTIONS) as [Objection, OfferKind | null][]) {
    if (offer === null) flow.lead('objections', refused, objection);
    else {
      const id = `offer-${offer}`;
      flow.add({ id, kind: 'offer', offer });
      flow.lead('objections', id, objection);
      flow.lead(id, target(flow, place, 'booked'), 'accepted');
      flow.lead(id, refused, 'refused');
    }
  }
}

/** The node that a result leads to. */
function target(flow: FlowDrawing, place: Place, result: FlowResult, more: Partial<ContactFact> = {}): string {
  const { step, attempt } = place;
  const after = standingAfter(place, result, more);
  const following = place.program.attempts.find(({ n }) => n === after.next && n > attempt.n);
  if (following) return attemptId(step, following.n);
  const outcome = outcomeOf(after, result, attempt.n);
  if (outcome === 'lapsed') return flow.outcome('lapsed', `${step}-lapsed`);
  const id = flow.outcome(outcome);
  if (outcome === 'booking') drawBooking(flow, id, place);
  return id;
}

/** What was promised is kept or not. An inquiry ends with its booking, which is then one like any other. */
function drawBooking(flow: FlowDrawing, id: string, { program: { subject } }: Place): void {
  if (subject === 'inquiry') return;
  flow.lead(id, flow.outcome('done'), 'shown');
  flow.lead(id, flow.outcome('re_contact'), 'no_show');
}

interface Standing {
  state: DerivedStep['state'];
  reason: DerivedStep['reason'];
  /** The attempt that comes next, on its date or at once. */
  next: number | null;
  isWaiting: boolean;
  isPromised: boolean;
}

/** Lives through an example: the attempt is made on its date with this result, and then nobody does anything more. */
function standingAfter(place: Place, result: FlowResult, more: Partial<ContactFact>): Standing {
  const { attempts } = place.program;
  const planned = planSteps(EXAMPLE_START, place.scheme, attempts)[place.index];
  const on = planned?.attempts.find(({ n }) => n === place.attempt.n)?.dueDate ?? EXAMPLE_START;
  const derive = deriver(place, result, more, on);
  const now = derive(on);
  const following = planned?.attempts.find(({ n, dueDate }) => n > place.attempt.n && dueDate > on);
  const later = now.active === null && following !== undefined ? derive(following.dueDate).active : now.active;
  return {
    state: now.state,
    reason: now.reason,
    next: later !== null && now.callBackOn === null ? later.n : null,
    isWaiting: now.waitingForAnswer !== null,
    isPromised: now.callBackOn !== null,
  };
}

const EXAMPLE_START: CivilDate = '2026-01-01';

/** How the example stands on a day. */
function deriver(place: Place, result: FlowResult, more: Partial<ContactFact>, on: CivilDate): (day: CivilDate) => DerivedStep {
  const { program, scheme, index, attempt, rules } = place;
  const deadlineDays = scheme.steps[index]?.deadlineDays ?? 0;
  const bookings: BookingFact[] = result === 'booked' ? [{ madeOn: on, date: addDays(on, 1), status: 'open' }] : [];
  const promised = addDays(on, 1);
  const contact = { id: 1, attempt: attempt.n, at: `${on}T09:00`, channel: attempt.channel };
  if (program.subject === 'inquiry') {
    const callBackAt = result === 'call_back' ? `${promised}T09:00` : null;
    const inquiry = {
      at: `${EXAMPLE_START}T08:00`,
      contacts: [{ ...contact, result: result as InquiryResult, callBackAt }],
      bookings,
    };
    return (day) => deriveInquiry(inquiry, { deadlineDays, attempts: program.attempts }, day);
  }
  const facts: FollowUpFacts = {
    deadline: addDays(EXAMPLE_START, deadlineDays),
    attempts: planSteps(EXAMPLE_START, scheme, program.attempts)[index]?.attempts ?? [],
    firstImportedOn: EXAMPLE_START,
    contacts: [
      { ...contact, on, result: result as ContactFact['result'], ...(result === 'call_back' ? { callBackOn: promised } : {}), ...more },
    ],
    bookings,
    visits: [],
    exclusions: [],
  };
  return (day) => deriveStep(facts, day, rules);
}

function outcomeOf({ state, reason, next, isWaiting, isPromised }: Standing, result: FlowResult, n: number): FlowOutcome {
  if (state === 'booked') return 'booking';
  if (state === 'done') return 'done';
  if (state === 'declined') return 'closed';
  if (state === 'excluded') return reason === 'sold' ? 'sold' : 'consent_withdrawn';
  if (isPromised) return 'call_back';
  if (isWaiting) return 'waiting';
  // The attempt is still to be made: a wrong number does not count as one.
  if (next === n) return 'number_flagged';
  return isGoOn(result) ? 'lapsed' : 'awaiting_import';
}

function isGoOn(result: FlowResult): boolean {
  return result === 'answered' || (Object.hasOwn(RESULTS, result) && RESULTS[result as ContactResult].goOn);
}

function textOf({ code, subject }: FlowProgram, { n, channel }: AttemptRule, templates: readonly (ChoosableTemplate & { name: string })[]) {
  const kind = channel === 'whatsapp' ? 'whatsapp' : 'script';
  const fitting = fittingTemplates(templates, { programCode: code, attempt: n }).find((template) => template.kind === kind);
  // A general text reminds of a service that an inquirer never asked for.
  if (subject === 'inquiry' && fitting?.programCode !== code) return null;
  return fitting?.name ?? null;
}

function attemptId(step: string, n: number): string {
  return `${step}-attempt-${n}`;
}

/** Each node and each way once. */
class FlowDrawing implements ProgramFlow {
  readonly nodes: FlowNode[] = [];
  readonly edges: FlowEdge[] = [];

  add(node: FlowNode): void {
    if (!this.nodes.some(({ id }) => id === node.id)) this.nodes.push(node);
  }

  lead(from: string, to: string, on: FlowEdge['on']): void {
    if (!this.edges.some((edge) => edge.from === from && edge.to === to && edge.on === on)) this.edges.push({ from, to, on });
  }

  outcome(outcome: FlowOutcome, id = `then-${outcome}`): string {
    this.add({ id, kind: 'outcome', outcome });
    return id;
  }
}
