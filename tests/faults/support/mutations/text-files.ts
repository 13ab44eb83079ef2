import { type Mutation, placeIn, replaceOne } from './mutation.ts';

function onText(name: string, spoil: (text: string, chance: Parameters<Mutation['spoil']>[1]) => string): Mutation {
  return { name, spoil: (bytes, chance) => Buffer.from(spoil(bytes.toString('latin1'), chance), 'latin1') };
}

const DATE = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/g;
const BAD_DATES = ['31/02/2026', '00/00/0000', '9999-99-99', '1e9', '-1', '2026-13-01', '٢٠٢٦-٠١-٠١', '1/1/1', '#VALUE!'] as const;

export const CSV_FILE: readonly Mutation[] = [
  onText('a quote that is never closed', (text, chance) => {
    const at = placeIn(text, chance);
    return `${text.slice(0, at)}"${text.slice(at)}`;
  }),
  onText('another delimiter in the middle', (text, chance) => {
    const at = placeIn(text, chance);
    return text.slice(0, at) + text.slice(at).replaceAll(/[,;]/g, '\t');
  }),
  onText('NULs', (text, chance) => replaceOne(text, /[A-Z]{4}/g, chance, (word) => `${word}\0\0`)),
  onText('wrong headers', (text) => text.replace(/^[^\n]*/, (line) => line.replaceAll(/[A-Z]/g, 'Q'))),
  onText('headers twice', (text) => text.replace(/^[^\n]*\n/, (line) => line + line)),
  onText('a huge cell', (text, chance) => replaceOne(text, /[A-Z]{4}/g, chance, (word) => word.repeat(500_000))),
  onText('a bad date', (text, chance) => replaceOne(text, DATE, chance, () => chance.pick(BAD_DATES))),
  onText('many bad dates', (text, chance) => text.replaceAll(DATE, (date) => (chance.happens(0.3) ? chance.pick(BAD_DATES) : date))),
  onText('a row of 2,000 columns', (text, chance) => replaceOne(text, /\n/g, chance, () => `\n${'X;'.repeat(2000)}\n`)),
  onText('carriage returns alone', (text) => text.replaceAll(/\r?\n/g, '\r')),
  { name: 'UTF-16 without a mark', spoil: (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le') },
  onText('formulas', (text, chance) => text.replaceAll(/[A-Z]{5,}/g, (word) => (chance.happens(0.1) ? `=cmd|'/c calc'!${word}` : word))),
];

export const HTML_FILE: readonly Mutation[] = [
  onText('a tag that is never closed', (text, chance) => replaceOne(text, /<\/t[rd]>/g, chance, () => '<t')),
  onText('tables in tables', (text, chance) =>
    replaceOne(text, /<td[^>]*>/g, chance, (tag) => `${tag}${'<table><tr><td>'.repeat(30_000)}`),
  ),
  onText('a cell over all columns and rows', (text, chance) =>
    replaceOne(text, /<td/g, chance, () => '<td colspan="999999999" rowspan="999999999"'),
  ),
  onText('entities that do not exist', (text, chance) =>
    replaceOne(text, /[A-Z]{4}/g, chance, (word) => `${word}&#x110000;&#0;&nosuch;&#xD800;`),
  ),
  onText('a script', (text, chance) =>
    replaceOne(text, /<td[^>]*>/g, chance, (tag) => `${tag}<script>alert(1)</script><img src=x onerror=alert(1)>`),
  ),
  onText('a huge attribute', (text, chance) => replaceOne(text, /<td/g, chance, () => `<td title="${'a'.repeat(3_000_000)}"`)),
  onText('a comment that is never closed', (text, chance) => replaceOne(text, /<tr/g, chance, (tag) => `<!-- ${tag}`)),
  onText('wrong headers', (text) => text.replace(/<tr[\s\S]*?<\/tr>/, (row) => row.replaceAll(/[A-Z]{3,}/g, 'QQQ'))),
  onText('a bad date', (text, chance) => replaceOne(text, DATE, chance, () => chance.pick(BAD_DATES))),
];
