/** A user's name as it is compared: 'Budi ' and 'budi' are one. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
