import { readMapping } from '../../../../db/queries/imports.ts';
import type { InspectedFile, importContract } from '../../../../shared/contract/imports.ts';
import { cutText } from '../../../../shared/domain/plain-text.ts';
import type { CallTools, InputOf, ProgressOf } from '../../../../shared/rpc/index.ts';
import { type Cell, cellText } from '../../spreadsheets/cells.ts';
import { detectKind, headerSignature, isNeverImported, missingRequired, suggestMapping } from '../../spreadsheets/header-mapping.ts';
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
  const known = readMapping(context.db.read, headerSignature(info.header));
  const remembered = known && (wanted === undefined || known.kind === wanted) ? known : null;
  const kind = wanted ?? remembered?.kind ?? detectKind(info.header);
  const mapping = remembered?.mapping ?? (kind === null ? {} : suggestMapping(kind, info.header));
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
