import { listFields, type StoredField } from '../../../../db/queries/custom-fields.ts';
import { readMapping } from '../../../../db/queries/imports.ts';
import type { InspectedFile, importContract } from '../../../../shared/contract/imports.ts';
import { CUSTOM_PREFIX, keyOfCustomColumn } from '../../../../shared/domain/custom-fields.ts';
import { cutText } from '../../../../shared/domain/plain-text.ts';
import type { CallTools, InputOf, ProgressOf } from '../../../../shared/rpc/index.ts';
import { type Cell, cellText } from '../../spreadsheets/cells.ts';
import {
  type ColumnMapping,
  detectKind,
  headerSignature,
  isNeverImported,
  missingRequired,
  normaliseHeader,
  suggestMapping,
} from '../../spreadsheets/header-mapping.ts';
import { parseFile } from '../../spreadsheets/parse-file.ts';
import type { StoreContext } from '../../store-context.ts';

type Inspect = (typeof importContract)['import.inspect'];

const SAMPLE_ROWS = 8;
const LONGEST_SAMPLE = 60;

/** What a file is and how its columns will be read. A mapping that was used for the same header before is taken again. */
export async function inspectFile(
  { token, name, kind: wanted }: InputOf<Inspect>,
  { context, signal, progress }: CallTools<StoreContext, ProgressOf<Inspect>>,
): Promise<InspectedFile> {
  const rows: Cell[][] = [];
  const info = await parseFile(context.store.files.pathOf(token, 'read'), {
    workerPath: context.store.parserWorkerPath,
    signal,
    onProgress: (share) => progress({ phase: 'read', file: name, done: Math.round(share * 100), total: 100 }),
    onRows: (batch) => {
      if (rows.length < SAMPLE_ROWS) rows.push(...batch.rows.slice(0, SAMPLE_ROWS - rows.length));
    },
  });
  const stored = readMapping(context.db.read, headerSignature(info.header));
  const remembered = stored && (wanted === undefined || stored.kind === wanted) ? stored : null;
  const kind = wanted ?? remembered?.kind ?? detectKind(info.header);
  const known = remembered?.mapping ?? (kind === null ? {} : suggestMapping(kind, info.header));
  const mapping = kind === null ? known : withOwnFields(known, ownFields(context), info.header);
  return {
    token,
    name,
    kind,
    format: info.format,
    detail: [info.detail.delimiter, info.detail.encoding].filter(Boolean).join(' '),
    header: info.header,
    headerRow: info.headerRow,
    rowCount: info.rowCount,
    mapping,
    remembered: remembered !== null,
    missing: kind === null ? [] : missingRequired(kind, mapping),
    sample: rows.map((cells) =>
      info.header.map((header, index) => (isNeverImported(header) ? '' : cutText(cellText(cells[index]), LONGEST_SAMPLE))),
    ),
  };
}

function ownFields({ db }: StoreContext): StoredField[] {
  return listFields(db.read).filter(({ retired }) => !retired);
}

/** Fields of the branch's own, each with the column of its name that nothing else has taken; those that are gone are forgotten. */
function withOwnFields(mapping: ColumnMapping, fields: readonly StoredField[], header: readonly string[]): ColumnMapping {
  const known = Object.entries(mapping).filter(([field]) => keyOfCustomColumn(field) === null);
  const taken = new Set(Object.values(mapping));
  const names = header.map((name) => (isNeverImported(name) ? '' : normaliseHeader(name)));
  const own = fields.map(({ key, name }): [string, number | null] => {
    const column = `${CUSTOM_PREFIX}${key}`;
    const remembered = mapping[column];
    if (remembered !== undefined) return [column, remembered];
    const found = names.findIndex((one, index) => one !== '' && one === normaliseHeader(name) && !taken.has(index));
    if (found >= 0) taken.add(found);
    return [column, found < 0 ? null : found];
  });
  return Object.fromEntries([...known, ...own]);
}
