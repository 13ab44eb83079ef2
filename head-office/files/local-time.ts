/** A moment on the clock of a time zone: '2026-11-19T16:32'. */
export function localTime(at: Date, timezone: string): string {
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' }).format(at);
  return written.replace(' ', 'T');
}
