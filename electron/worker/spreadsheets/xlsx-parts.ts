import { AppError } from '../../../shared/contract/errors.ts';
import { isDateFormat } from './excel-dates.ts';
import type { OpenFile } from './open-file.ts';
import { attribute, createXmlScanner } from './xml-scanner.ts';
import type { ZipEntry } from './zip-directory.ts';
import { entryText, inflateEntry } from './zip-entry.ts';

/** The parts of an .xlsx by their path in lower case, because writers disagree on case. */
export type XlsxParts = ReadonlyMap<string, ZipEntry>;

export interface Workbook {
  uses1904: boolean;
  /** Visible sheets first: what a person sees is what is imported. */
  sheets: ZipEntry[];
  sharedStrings: ZipEntry | null;
  styles: ZipEntry | null;
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

export function partsByName(entries: ZipEntry[]): XlsxParts {
  return new Map(entries.map((entry) => [entry.name.replace(/^\//, '').toLowerCase(), entry]));
}

export async function readWorkbook(file: OpenFile, parts: XlsxParts): Promise<Workbook> {
  const main = (await readRelations(file, parts, '')).find((relation) => relation.type === 'officeDocument');
  const path = main?.target ?? 'xl/workbook.xml';
  const entry = parts.get(path);
  if (!entry) throw missing(path);
  const sheets: Array<{ id: string; hidden: boolean }> = [];
  let uses1904 = false;
  scanText(await entryText(file, entry), entry.name, (name, attributes) => {
    if (name === 'workbookPr') uses1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    // 'sheetId' also ends in 'Id', so the prefix of the relation's id is asked for with its colon.
    if (name === 'sheet') sheets.push({ id: relationId(attributes), hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible' });
  });
  const relations = await readRelations(file, parts, path);
  const partOf = (relation: Relation | undefined): ZipEntry | null => (relation ? (parts.get(relation.target) ?? null) : null);
  const ordered = [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)];
  return {
    uses1904,
    sheets: ordered.flatMap(({ id }) => {
      const relation = relations.find((candidate) => candidate.id === id);
      if (relation?.type !== 'worksheet') return [];
      const sheet = parts.get(relation.target);
      if (!sheet) throw missing(relation.target);
      return [sheet];
    }),
    sharedStrings: partOf(relations.find((relation) => relation.type === 'sharedStrings')),
    styles: partOf(relations.find((relation) => relation.type === 'styles')),
  };
}

function relationId(attributes: string): string {
  return /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
}

async function readRelations(file: OpenFile, parts: XlsxParts, ownerPath: string): Promise<Relation[]> {
  const slash = ownerPath.lastIndexOf('/');
  const folder = ownerPath.slice(0, slash + 1);
  const entry = parts.get(`${folder}_rels/${ownerPath.slice(slash + 1)}.rels`);
  if (!entry) return [];
  const relations: Relation[] = [];
  scanText(await entryText(file, entry), entry.name, (name, attributes) => {
    if (name !== 'Relationship') return;
    const type = attribute(attributes, 'Type') ?? '';
    const target = resolvePath(folder, attribute(attributes, 'Target') ?? '');
    relations.push({ id: attribute(attributes, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/').toLowerCase();
}

/** For each cell style (by its index `s`) whether it shows a calendar day. */
export async function readDateStyles(file: OpenFile, styles: ZipEntry | null): Promise<boolean[]> {
  if (!styles) return [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  scanText(
    await entryText(file, styles),
    styles.name,
    (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) formatIds.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  );
  return formatIds.map((id) => isDateFormat(id, codes.get(id)));
}

export async function readSharedStrings(file: OpenFile, entry: ZipEntry | null): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  let current = '';
  let inText = false;
  let phonetic = false;
  const scanner = createXmlScanner({
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(text) {
      if (inText) current += text;
    },
  });
  const decoder = new TextDecoder();
  for await (const chunk of inflateEntry(file, entry)) scanner.write(decoder.decode(chunk, { stream: true }));
  if (!scanner.end()) throw new AppError('file_damaged', { part: entry.name });
  return strings;
}

/** Characters that XML forbids are written as _x000D_ in workbooks. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function scanText(
  xml: string,
  part: string,
  open: (name: string, attributes: string) => void,
  close: (name: string) => void = () => {},
): void {
  const scanner = createXmlScanner({ open, close, text: () => {} });
  scanner.write(xml);
  if (!scanner.end()) throw new AppError('file_damaged', { part });
}

function missing(part: string): AppError {
  return new AppError('file_damaged', { part });
}
