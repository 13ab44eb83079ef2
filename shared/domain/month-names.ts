/** Month names as Indonesian and English write them; the first twelve of each are for showing. */
export const MONTHS = {
  id: {
    long: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  },
  en: {
    long: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
} as const;

const OTHER_SPELLINGS: Readonly<Record<string, number>> = {
  PEBRUARI: 2,
  PEB: 2,
  AGT: 8,
  AGS: 8,
  AGUST: 8,
  SEPT: 9,
  NOP: 11,
  NOPEMBER: 11,
  DESEMBAR: 12,
};

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...[MONTHS.id.long, MONTHS.id.short, MONTHS.en.long, MONTHS.en.short].flatMap((names) =>
    names.map((name, index): [string, number] => [name.toUpperCase(), index + 1]),
  ),
  ...Object.entries(OTHER_SPELLINGS),
]);

/** 1 to 12 for a month name of either language, long or short, in any case; null for anything else. */
export function monthFromName(name: string): number | null {
  return NUMBERS.get(name.toUpperCase()) ?? null;
}
