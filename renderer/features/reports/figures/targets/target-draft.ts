import { readShare, readUnits } from '../../../../../shared/domain/target-text.ts';
import type { CallInput, CallOutput } from '../../../../api/index.ts';

export type SavedTarget = CallOutput<'targets.list'>[number];

export const COLUMNS = ['units', 'share'] as const;
export type Column = (typeof COLUMNS)[number];

/** A month's two cells as they are typed; an empty share means the branch's usual one. */
export type TargetCells = Record<Column, string>;
/** By 'yyyy-mm'. Months that are not in it read as they are saved. */
export type TargetDraft = Readonly<Record<string, TargetCells>>;

/** What a month's cells ask of the store. */
export type TargetStep =
  | { kind: 'same' }
  | { kind: 'set'; input: Required<CallInput<'targets.set'>> }
  | { kind: 'remove'; input: CallInput<'targets.remove'> }
  | { kind: 'fault'; column: Column; fault: 'units' | 'share' | 'unitsMissing' };

interface Writing {
  units(value: number): string;
  /** Of a share from 0 to 1, without its sign. */
  percent(share: number): string;
}

export function savedCells(saved: SavedTarget | undefined, write: Writing): TargetCells {
  return saved ? { units: write.units(saved.unitEntries), share: write.percent(saved.crmShare) } : { units: '', share: '' };
}

/** No units take the target away. A share that was not typed over keeps every decimal that it was saved with. */
export function stepOf(month: string, cells: TargetCells, saved: SavedTarget | undefined, usualShare: number, write: Writing): TargetStep {
  const before = savedCells(saved, write);
  if (saved?.source === 'head_office' || (cells.units === before.units && cells.share === before.share)) return { kind: 'same' };
  const [unitEntries, share] = [readUnits(cells.units), readShare(cells.share)];
  if (Number.isNaN(unitEntries)) return { kind: 'fault', column: 'units', fault: 'units' };
  if (Number.isNaN(share)) return { kind: 'fault', column: 'share', fault: 'share' };
  if (unitEntries === null) {
    if (saved) return { kind: 'remove', input: { month } };
    return share === null ? { kind: 'same' } : { kind: 'fault', column: 'units', fault: 'unitsMissing' };
  }
  const crmShare = saved && cells.share === before.share ? saved.crmShare : (share ?? usualShare);
  if (saved?.unitEntries === unitEntries && saved.crmShare === crmShare) return { kind: 'same' };
  return { kind: 'set', input: { month, unitEntries, crmShare } };
}

interface Pasted {
  cells: readonly { month: string; column: Column; text: string }[];
  /** Values that had no month of this year to go to, or one that head office has set. */
  left: { beyond: number; locked: number };
}

/** Lays lines and columns of a spreadsheet over the grid, from one cell on. What cannot be read stays as it was written, for its fault to be seen. */
export function pasteOver(
  text: string,
  from: { month: string; column: Column },
  months: readonly string[],
  isLocked: (month: string) => boolean,
  write: Writing,
): Pasted {
  const first = months.indexOf(from.month);
  const columns = COLUMNS.slice(COLUMNS.indexOf(from.column));
  const lines = text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  const left = { beyond: 0, locked: 0 };
  const cells = lines.flatMap((line, index) => {
    const month = months[first + index];
    if (month === undefined) left.beyond += 1;
    else if (isLocked(month)) left.locked += 1;
    else return line.split('\t').flatMap((value, place) => pastedCell(month, columns[place], value.trim(), write));
    return [];
  });
  return { cells, left };
}

function pastedCell(month: string, column: Column | undefined, text: string, write: Writing) {
  if (column === undefined) return [];
  const value = column === 'units' ? readUnits(text) : readShare(text);
  const written = value === null ? '' : Number.isNaN(value) ? text : column === 'units' ? write.units(value) : write.percent(value);
  return [{ month, column, text: written }];
}
