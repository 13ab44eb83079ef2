import { readShare, readUnits } from '../../../../shared/domain/target-text.ts';

export interface PastedTarget {
  line: number;
  code: string;
  /** null: takes the target away. */
  unitEntries: number | null;
  /** 0 to 1; null: not given. */
  crmShare: number | null;
  fault: 'code' | 'units' | 'share' | null;
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
