import type { ColumnType } from './sheet-columns.ts';

/** Index into <cellXfs>, in the order of STYLES_XML. */
export const STYLE = { title: 1, subtitle: 2, header: 3, quoted: 4, quotedTotal: 5 } as const;

const FIRST_TYPE_STYLE = 6;
const TYPES: readonly ColumnType[] = ['text', 'integer', 'rupiah', 'decimal', 'percent', 'date', 'datetime', 'time', 'number'];
const ON_THE_RIGHT: readonly ColumnType[] = ['integer', 'rupiah', 'decimal', 'number', 'percent'];
/** 49 is Excel's own text format: an edited phone number keeps its leading zero. */
const NUMBER_FORMATS: Record<ColumnType, number> = {
  text: 49,
  integer: 3,
  rupiah: 164,
  decimal: 169,
  number: 0,
  percent: 165,
  date: 166,
  datetime: 167,
  time: 168,
};

const BODY_STYLES = new Map(TYPES.map((type, index) => [type, FIRST_TYPE_STYLE + index * 2]));

/** Style of a cell by its column's type; a total row is bold above a line. */
export function bodyStyle(type: ColumnType, isTotal: boolean): number {
  return (BODY_STYLES.get(type) ?? FIRST_TYPE_STYLE) + (isTotal ? 1 : 0);
}

function cellFormat(type: ColumnType, isTotal: boolean, quoted = false): string {
  const horizontal = type === 'text' ? 'left' : ON_THE_RIGHT.includes(type) ? 'right' : 'center';
  const numbers = `numFmtId="${NUMBER_FORMATS[type]}" applyNumberFormat="1"`;
  const look = isTotal ? 'fontId="1" applyFont="1" borderId="2" applyBorder="1"' : 'fontId="0" borderId="1" applyBorder="1"';
  const prefix = quoted ? ' quotePrefix="1"' : '';
  const wrap = type === 'text' ? ' wrapText="1"' : '';
  return `<xf ${numbers} ${look} fillId="0" xfId="0" applyAlignment="1"${prefix}><alignment horizontal="${horizontal}" vertical="top"${wrap}/></xf>`;
}

const THIN = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFD0D5DD"/></${side}>`).join('');
const TOTAL_LINE = '<left/><right/><top style="medium"><color rgb="FF344054"/></top><bottom/>';

export const STYLES_XML = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="6"><numFmt numFmtId="164" formatCode="&quot;Rp&quot;\\ #,##0;\\-&quot;Rp&quot;\\ #,##0"/><numFmt numFmtId="165" formatCode="0.0%"/>',
  '<numFmt numFmtId="166" formatCode="dd/mm/yyyy"/><numFmt numFmtId="167" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="168" formatCode="hh:mm"/><numFmt numFmtId="169" formatCode="#,##0.0"/></numFmts>',
  '<fonts count="5"><font><sz val="10"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="10"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font><font><sz val="10"/><color rgb="FF475467"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/><bgColor indexed="64"/></patternFill></fill></fills>',
  `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border>${THIN}<diagonal/></border><border>${TOTAL_LINE}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${FIRST_TYPE_STYLE + TYPES.length * 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="49" fontId="4" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  cellFormat('text', false, true),
  cellFormat('text', true, true),
  ...TYPES.flatMap((type) => [cellFormat(type, false), cellFormat(type, true)]),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
