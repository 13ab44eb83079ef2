/** 'hh:mm' of 14.30, 14:30, 9.05 or 1430; '' for what is no time of day, or not one yet. */
export function timeOf(text: string): string {
  const read = /^(\d{1,2})[.:](\d{2})$|^(\d{2})(\d{2})$/.exec(text.trim());
  const hour = Number(read?.[1] ?? read?.[3]);
  const minute = Number(read?.[2] ?? read?.[4]);
  if (!(hour <= 23 && minute <= 59)) return '';
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
