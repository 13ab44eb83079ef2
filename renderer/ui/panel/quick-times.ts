/** 'hh:mm' of an hour from now, on the next five minutes; null when that is tomorrow. */
export function inOneHour(now: string): string | null {
  const [hours = 0, minutes = 0] = now.slice(11, 16).split(':').map(Number);
  const later = Math.ceil((hours * 60 + minutes + 60) / 5) * 5;
  if (now === '' || later >= 24 * 60) return null;
  return `${String(Math.floor(later / 60)).padStart(2, '0')}:${String(later % 60).padStart(2, '0')}`;
}
