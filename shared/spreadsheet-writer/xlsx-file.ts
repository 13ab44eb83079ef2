import { escapeXml } from './xlsx-cells.ts';
import { columnLetters, headerRowOf, type OutputSheet, sheetXml } from './xlsx-sheet-writer.ts';
import { STYLES_XML } from './xlsx-styles.ts';
import { createZipWriter, type WriteAt } from './zip-writer.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * One workbook; rows are taken as they are written, so memory does not grow with them. Own writer because the quote
 * prefix, print titles over several sheets and constant memory do not come together in hucre 1.0 or exceljs.
 * Throws TooManyRowsError, and whatever `rows` or `writeAt` throw.
 */
export async function writeWorkbook(writeAt: WriteAt, sheets: readonly OutputSheet[]): Promise<void> {
  const named = withLegalNames(sheets);
  const zip = createZipWriter(writeAt);
  const lastRows: number[] = [];
  await zip.add('[Content_Types].xml', [contentTypes(named.length)]);
  await zip.add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
  await zip.add('xl/styles.xml', [STYLES_XML]);
  for (const [index, sheet] of named.entries()) {
    await zip.add(
      `xl/worksheets/sheet${index + 1}.xml`,
      sheetXml(sheet, (lastRow) => lastRows.push(lastRow)),
    );
  }
  await zip.add('xl/workbook.xml', [workbook(named, lastRows)]);
  const targets = named.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]);
  await zip.add('xl/_rels/workbook.xml.rels', [relations([...targets, ['styles', 'styles.xml']])]);
  await zip.finish();
}

/** Excel refuses some characters, more than 31 of them, and the same name twice in any case. */
function withLegalNames(sheets: readonly OutputSheet[]): OutputSheet[] {
  const used = new Set<string>();
  return sheets.map((sheet, index) => {
    const plain = sheet.name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31);
    let name = plain === '' ? `Sheet${index + 1}` : plain;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${plain.slice(0, 31 - String(count).length - 1)} ${count}`;
    used.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function workbook(sheets: readonly OutputSheet[], lastRows: readonly number[]): string {
  const list = sheets.map((sheet, index) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const filters: string[] = [];
  const titles: string[] = [];
  sheets.forEach((sheet, index) => {
    const name = escapeXml(`'${sheet.name.replaceAll("'", "''")}'`);
    const row = headerRowOf(sheet);
    const lastColumn = columnLetters(Math.max(1, sheet.columns.length));
    filters.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${name}!$A$${row}:$${lastColumn}$${lastRows[index] ?? row}</definedName>`,
    );
    titles.push(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$${row}:$${row}</definedName>`);
  });
  return [
    `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}">`,
    `<bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}${titles.join('')}</definedNames></workbook>`,
  ].join('');
}

function contentTypes(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets.join('')}</Types>`,
  ].join('');
}

function relations(targets: ReadonlyArray<readonly [type: string, target: string]>): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}
