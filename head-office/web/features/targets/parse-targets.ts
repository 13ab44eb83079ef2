export interface PastedTarget {
  line: number;
  code: string;
  /** null: takes the target away. */
  unitEntries: number | null;
  /** 0 to 1; null: not given. */
  crmShare: number | null;
  fault: 'code' | 'units' | 'share' | null;
}

const MOST_UNITS = 1_000_000;

/** '1.250', '1,250' or '1250' -> 1250; '' -> null; anything else NaN. */
export function readUnits(text: string): number | null {
  const plain = text.trim().replace(/[.,](?=\d{3}(\D|$))/g, '');
  if (plain === '' || plain === '–' || plain === '-') return null;
  const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= MOST_UNITS ? value : Number.NaN;
}

/** '20', '20%', '20,5 %' or '0,2' -> a share of 1: up to 1 it is one already. '' -> null; anything else NaN. */
export function readShare(text: string): number | null {
  const plain = text.replace(/[%\s]/g, '').replace(',', '.');
  if (plain === '') return null;
  const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  const share = text.includes('%') || value > 1 ? value / 100 : value;
  return share <= 1 ? share : Number.NaN;
}

/** Lines of code, units and maybe share, as they come out of a spreadsheet. A first line of headings is left out. */
export function parseTargets(text: string, known: ReadonlySet<string>): PastedTarget[] {
  return text.split(/\r?\n/).flatMap((written, index) => {
    const [code = '', units = '', share = ''] = written.split(/\t|;/).map((cell) => cell.trim());
    if (written.trim() === '') return [];
    const unitEntries = readUnits(units);
    const crmShare = readShare(share);
    const isKnown = known.has(code.toLowerCase());
    if (index === 0 && !isKnown && Number.isNaN(unitEntries)) return [];
    const fault = !isKnown ? 'code' : Number.isNaN(unitEntries) ? 'units' : Number.isNaN(crmShare) ? 'share' : null;
    return [{ line: index + 1, code, unitEntries, crmShare, fault } as const];
  });
}
