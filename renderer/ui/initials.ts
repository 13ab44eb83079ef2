/** 'DA' for Dewi Anggraini: in the round mark beside a name. */
export function initials(name: string): string {
  const words = name.split(' ').map((word) => word[0] ?? '');
  return words.slice(0, 2).join('').toUpperCase();
}
