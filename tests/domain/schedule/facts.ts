import type { BookingFact, ContactFact, FollowUpFacts, ScheduleRules } from '../../../shared/domain/follow-up-schedule.ts';
import { deriveStep } from '../../../shared/domain/follow-up-schedule.ts';

/** KPB1 of a vehicle bought on 2026-01-10 (DOMAIN 3, example): 02-09 WhatsApp, 02-24 call, 03-04 call, deadline 03-11. */
export const KPB1: FollowUpFacts = {
  deadline: '2026-03-11',
  firstImportedOn: '2026-01-15',
  attempts: [
    { n: 1, dueDate: '2026-02-09', channel: 'whatsapp' },
    { n: 2, dueDate: '2026-02-24', channel: 'call' },
    { n: 3, dueDate: '2026-03-04', channel: 'call' },
  ],
  contacts: [],
  bookings: [],
  visits: [],
  exclusions: [],
};

export const RULES: ScheduleRules = { undeliveredAtOnce: false };

let lastId = 0;

/** '02-24' -> a contact of 2026-02-24, 09:00. */
export function contact(day: string, attempt: number, result: ContactFact['result'], more: Partial<ContactFact> = {}): ContactFact {
  lastId += 1;
  const on = `2026-${day}`;
  return { id: lastId, attempt, on, at: `${on}T09:00`, channel: attempt === 1 ? 'whatsapp' : 'call', result, ...more };
}

export function booking(madeOn: string, date: string, status: BookingFact['status'] = 'open', settledOn?: string): BookingFact {
  return { madeOn: `2026-${madeOn}`, date: `2026-${date}`, status, ...(settledOn === undefined ? {} : { settledOn: `2026-${settledOn}` }) };
}

/** State and active attempt on a day, shortly: 'open', 'open 2 call 2026-02-24', 'open 2 call 2026-02-24 re-contact'. */
export function on(day: string, facts: Partial<FollowUpFacts>, rules = RULES): string {
  const { state, reason, active } = deriveStep({ ...KPB1, ...facts }, `2026-${day}`, rules);
  const parts = active === null ? [] : [active.n, active.channel, active.dueDate.slice(5), ...(active.reContact ? ['re-contact'] : [])];
  return [state, ...(reason === undefined ? [] : [reason]), ...parts].join(' ');
}

/** The outcomes of the attempts on a day, shortly: 'contacted missed@02-24 pending'. */
export function outcomes(day: string, facts: Partial<FollowUpFacts>, rules = RULES): string {
  return deriveStep({ ...KPB1, ...facts }, `2026-${day}`, rules)
    .attempts.map(({ outcome, missedOn }) => (missedOn === null ? outcome : `${outcome}@${missedOn.slice(5)}`))
    .join(' ');
}
