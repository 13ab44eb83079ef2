const two = (value: number) => String(value).padStart(2, '0');

/** A UTC instant as a date-time on this PC's clock: '2026-11-19T16:32'. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
