import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chance } from '../../../../shared/domain/seeded-random.ts';
import { type Mutation, placeIn, replaceOne } from './mutation.ts';

type Parts = Record<string, string>;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Spoils the workbook behind a zip that stays right: the checks of the archive do not protect from it. */
function inWorkbook(name: string, spoil: (parts: Parts, chance: Chance) => void): Mutation {
  return {
    name,
    spoil(bytes, chance) {
      const parts: Parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));
      spoil(parts, chance);
      return zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)])), { level: 1 });
    },
  };
}

function inSheet(name: string, spoil: (sheet: string, chance: Chance) => string): Mutation {
  return inWorkbook(name, (parts, chance) => {
    for (const part of Object.keys(parts)) if (SHEET.test(part)) parts[part] = spoil(parts[part] ?? '', chance);
  });
}

const CELL = /<c [^>]*>/g;
const VALUE = /<v>[^<]*<\/v>/g;
const LONG = 'x'.repeat(32_000);

/** The header as it was, then `rows` rows whose cells all name the same long string. */
function manyReferences(sheet: string, rows: number): string {
  const header = /<row[\s\S]*?<\/row>/.exec(sheet)?.[0] ?? '';
  const row = `<row>${'<c t="inlineStr"><is><t>JM91E1234567</t></is></c>'.repeat(2)}${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${header}${row.repeat(rows)}</sheetData></worksheet>`;
}

export const XLSX_FILE: readonly Mutation[] = [
  {
    name: 'a changed zip directory',
    spoil(bytes, chance) {
      const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      for (let count = 0; count < 4; count += 1) bytes[chance.between(directory, bytes.length - 1)] = chance.between(0, 255);
      return bytes;
    },
  },
  inWorkbook('a part missing', (parts, chance) => {
    const names = Object.keys(parts);
    delete parts[names[placeIn(names, chance)] ?? ''];
  }),
  inWorkbook('a part cut off', (parts, chance) => {
    const names = Object.keys(parts);
    const name = names[placeIn(names, chance)] ?? '';
    parts[name] = (parts[name] ?? '').slice(0, placeIn(parts[name] ?? '', chance));
  }),
  inWorkbook('paths out of the archive', (parts) => {
    parts['../../../../tmp/kawal-out'] = 'x';
    parts['/etc/kawal-out'] = 'x';
  }),
  inSheet('a string that does not exist', (sheet, chance) => replaceOne(sheet, /t="s"[^>]*><v>\d+/g, chance, () => 't="s"><v>99999999')),
  inSheet('deep XML', (sheet, chance) => replaceOne(sheet, /<row/g, chance, (row) => `${'<a>'.repeat(100_000)}${row}`)),
  inSheet('entities that grow', (sheet) =>
    sheet
      .replace(
        '<worksheet',
        `<!DOCTYPE w [<!ENTITY a "${'lol'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><worksheet`,
      )
      .replace(/<v>/, '<v>&c;'),
  ),
  inSheet('impossible cell names', (sheet, chance) =>
    replaceOne(sheet, CELL, chance, () => `<c r="${chance.pick(['XFE1', 'A0', 'A99999999999', '1A', 'ZZZZZZZZ1', ''])}">`),
  ),
  inSheet('impossible row numbers', (sheet, chance) =>
    replaceOne(sheet, /<row r="\d+"/g, chance, () => `<row r="${chance.pick(['-1', '0', '1e9', '99999999999999999999', 'x'])}"`),
  ),
  inSheet('impossible numbers', (sheet, chance) =>
    replaceOne(sheet, VALUE, chance, () => `<v>${chance.pick(['1e999', '-1', 'NaN', '1e308', '0x10', '60', ''])}</v>`),
  ),
  inSheet('a huge cell', (sheet, chance) =>
    replaceOne(sheet, CELL, chance, () => `<c t="inlineStr"><is><t>${'y'.repeat(2_000_000)}</t></is></c><c>`),
  ),
  inSheet('a million empty rows', (sheet) => sheet.replace('<sheetData>', `<sheetData>${'<row/>'.repeat(1_000_000)}`)),
  inSheet('a cell in the last column', (sheet, chance) => replaceOne(sheet, CELL, chance, () => '<c r="XFD2"><v>1</v></c><c>')),
  inSheet('a cell in the last column of every row', (sheet) => sheet.replaceAll('</row>', '<c r="XFD2"><v>1</v></c></row>')),
  inSheet('unclosed elements', (sheet, chance) => replaceOne(sheet, /<\/(?:c|row|v)>/g, chance, () => '')),
  inSheet('cells twice', (sheet, chance) => replaceOne(sheet, /<row[\s\S]*?<\/row>/g, chance, (row) => row + row)),
  inWorkbook('a bomb of shared strings', (parts, chance) => {
    const strings = parts['xl/sharedStrings.xml'] ?? '';
    parts['xl/sharedStrings.xml'] = strings.replace(/<si>/, `<si><t>${LONG}</t></si><si>`);
    const rows = chance.between(100, 20_000);
    for (const part of Object.keys(parts)) if (SHEET.test(part)) parts[part] = manyReferences(parts[part] ?? '', rows);
  }),
  inWorkbook('many long shared strings', (parts, chance) => {
    const items = Array.from({ length: chance.between(1000, 3000) }, (_, index) => `<si><t>${index}${LONG}</t></si>`).join('');
    parts['xl/sharedStrings.xml'] = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;
  }),
  inWorkbook('strange formats', (parts) => {
    parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '').replaceAll(/numFmtId="\d+"/g, 'numFmtId="-7"');
  }),
  inWorkbook('wrong headers', (parts) => {
    for (const part of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])
      if (parts[part]) parts[part] = parts[part].replaceAll(/NO MESIN|TGL [A-Z]+|NAMA CUSTOMER/g, 'XYZ');
  }),
];

const BIFF_RECORD = Buffer.from([0x09, 0x08, 0x10, 0x00]);

export const XLS_FILE: readonly Mutation[] = [
  {
    name: 'a changed sector chain',
    spoil(bytes, chance) {
      const table = (bytes.readUInt32LE(76) + 1) * 512;
      bytes.writeUInt32LE(chance.between(0, 0xff), table + chance.between(0, 100) * 4);
      return bytes;
    },
  },
  {
    name: 'a changed header',
    spoil(bytes, chance) {
      for (let count = 0; count < 3; count += 1) bytes[chance.between(8, 511)] = chance.between(0, 255);
      return bytes;
    },
  },
  {
    name: 'records of another length',
    spoil(bytes, chance) {
      const start = bytes.indexOf(BIFF_RECORD);
      bytes.writeUInt16LE(chance.between(0, 0xffff), start + 2 + chance.between(0, 200));
      return bytes;
    },
  },
  {
    name: 'changed cells',
    spoil(bytes, chance) {
      const start = bytes.indexOf(BIFF_RECORD);
      for (let count = 0; count < 50; count += 1) bytes[chance.between(start + 2000, bytes.length - 1)] = chance.between(0, 255);
      return bytes;
    },
  },
];
