import { strToU8, zipSync } from 'fflate';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface BareWorkbook {
  /** Content of <sheetData>, one entry per sheet. */
  sheets: string[];
  sharedStrings?: string;
  numberFormats?: string;
  /** Content of <cellXfs>. */
  cellFormats?: string;
  uses1904?: boolean;
  /** 'hidden' per sheet index. */
  states?: string[];
  /** Written before element names, as some writers do: 'x:'. */
  prefix?: string;
}

/** A workbook written by hand, so that a test decides over every byte of its XML. */
export function bareWorkbook(book: BareWorkbook): Uint8Array {
  const relations = book.sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  relations.push(`<Relationship Id="rId90" Type="${RELATIONS}/styles" Target="styles.xml"/>`);
  if (book.sharedStrings !== undefined)
    relations.push(`<Relationship Id="rId91" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/>`);
  const sheets = book.sheets.map(
    (_, index) =>
      `<sheet name="S${index + 1}" sheetId="${index + 1}" state="${book.states?.[index] ?? 'visible'}" r:id="rId${index + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${book.uses1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${book.numberFormats ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${book.cellFormats ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
  };
  if (book.sharedStrings !== undefined) parts['xl/sharedStrings.xml'] = `<sst ${MAIN}>${book.sharedStrings}</sst>`;
  const p = book.prefix ?? '';
  book.sheets.forEach((data, index) => {
    const xmlns = p === '' ? MAIN : MAIN.replace('xmlns', `xmlns:${p.slice(0, -1)}`);
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0"?><${p}worksheet ${xmlns}><${p}sheetData>${data}</${p}sheetData></${p}worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A row of inline text cells. */
export function textRow(number: number, texts: readonly string[]): string {
  return `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
}
