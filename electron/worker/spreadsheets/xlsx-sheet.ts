import { AppError } from '../../../shared/contract/errors.ts';
import { type Cell, textCell } from './cells.ts';
import { dateCell } from './excel-dates.ts';
import { unescapeText } from './xlsx-parts.ts';
import { attribute, createXmlScanner } from './xml-scanner.ts';

interface SheetContext {
  dateStyles: boolean[];
  sharedStrings: string[];
  uses1904: boolean;
  /** Told the length of each shared string that a cell names. */
  onSharedText: (characters: number) => void;
}

/** Excel's last column, XFD; anything beyond is no workbook that a program wrote in good faith. */
const LAST_COLUMN = 16_384;

/** Turns the XML of one sheet, fed in pieces, into rows of cells; row numbers are Excel's. */
export function createSheetScanner(context: SheetContext, onRow: (number: number, cells: Cell[]) => void) {
  let rowNumber = 0;
  let cells: Cell[] = [];
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  let phonetic = false;

  function openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (column > LAST_COLUMN || column < 1) throw new AppError('file_damaged', { part: 'cell_reference', row: rowNumber });
    type = attribute(attributes, 't') ?? 'n';
    style = Number(attribute(attributes, 's') ?? 0);
    value = '';
  }

  function closeCell(): void {
    if (value === '') return;
    const cell = toCell();
    if (cell === null) return;
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = cell;
  }

  function toCell(): Cell {
    switch (type) {
      case 's': {
        const text = context.sharedStrings[Number(value)];
        if (text === undefined) throw new AppError('file_damaged', { part: 'shared_strings', row: rowNumber });
        context.onSharedText(text.length);
        return textCell(text);
      }
      case 'n': {
        const number = Number(value);
        if (Number.isNaN(number)) return textCell(value);
        return context.dateStyles[style] ? dateCell(number, context.uses1904) : number;
      }
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return textCell(value.slice(0, 10));
      default:
        return textCell(unescapeText(value));
    }
  }

  return createXmlScanner({
    open(name, attributes) {
      if (name === 'c') openCell(attributes);
      else if (name === 'v') inValue = true;
      else if (name === 't') inValue = !phonetic;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'row') {
        rowNumber = Number(attribute(attributes, 'r') ?? rowNumber + 1);
        cells = [];
        column = 0;
      }
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'rPh') phonetic = false;
      else if (name === 'row') onRow(rowNumber, cells);
    },
    text(text) {
      if (inValue) value += text;
    },
  });
}

/** 'AB12' -> 28. Counted from 1. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}
