import type { NewPrivacyRequest, PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { formatPhone, normalisePhone } from '../../../shared/domain/phone.ts';

interface KnownPerson {
  customerId: number;
  name: string;
}

/** What is being entered; texts as typed. */
export interface RequestForm {
  kind: NewPrivacyRequest['kind'];
  how: NewPrivacyRequest['how'];
  /** A civil date and 'hh:mm'; '' while half typed. */
  day: string;
  time: string;
  known: KnownPerson | null;
  name: string;
  phone: string;
  note: string;
}

export function emptyRequest(now: string, known: RequestForm['known']): RequestForm {
  return {
    ...{ kind: 'access', how: 'in_person', day: now.slice(0, 10), time: now.slice(11, 16) },
    ...{ known, name: '', phone: '', note: '' },
  };
}

export function requestFormOf({ kind, how, receivedAt, customerId, name, phone, note }: PrivacyRequest): RequestForm {
  return {
    ...{ kind, how, day: receivedAt.slice(0, 10), time: receivedAt.slice(11, 16), note },
    known: customerId === null ? null : { customerId, name },
    name: customerId === null ? name : '',
    phone: customerId === null && phone !== null ? formatPhone(phone) : '',
  };
}

type Field = 'name' | 'phone' | 'day' | 'time' | 'note';
export type RequestProblem = 'whoRequired' | 'notPhone' | 'momentAhead' | 'momentRequired' | 'wrongDataRequired';

/** What stands in the way of saving, by field; `now` is the branch's. */
export function requestProblems(form: RequestForm, now: string): Partial<Record<Field, RequestProblem>> {
  const problems: ReturnType<typeof requestProblems> = {};
  if (form.known === null && form.name.trim() === '' && form.phone.trim() === '') problems.name = 'whoRequired';
  if (form.known === null && form.phone.trim() !== '' && normalisePhone(form.phone) === null) problems.phone = 'notPhone';
  if (form.day === '') problems.day = 'momentRequired';
  else if (form.time === '') problems.time = 'momentRequired';
  else if (`${form.day}T${form.time}` > now) problems[form.day > now.slice(0, 10) ? 'day' : 'time'] = 'momentAhead';
  if (form.kind === 'correction' && form.note.trim() === '') problems.note = 'wrongDataRequired';
  return problems;
}

/** What is sent. A time that nobody touched is left to the store: `before` is the form as it began. */
export function toRequest(form: RequestForm, before: RequestForm): NewPrivacyRequest {
  const isMoved = form.day !== before.day || form.time !== before.time;
  return {
    kind: form.kind,
    how: form.how,
    note: form.note.trim(),
    ...(form.known === null
      ? { customerId: null, name: form.name.trim(), phone: form.phone.trim() }
      : { customerId: form.known.customerId }),
    ...(isMoved ? { receivedAt: `${form.day}T${form.time}` } : {}),
  };
}
