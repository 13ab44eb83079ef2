import type { ContactForm } from '../form/contact-form.ts';

/** Whole seconds from the start of the call to its result; undefined for one that was not timed. */
export function callSeconds({ call }: Pick<ContactForm, 'call'>): number | undefined {
  if (call === null || call.endedAt === null) return undefined;
  return Math.max(0, Math.round((call.endedAt - call.startedAt) / 1000));
}

/** '2.05', minutes and seconds as Indonesia writes times. */
export function shownLength(seconds: number): string {
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
}
