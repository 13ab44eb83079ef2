import { listChannels } from '../../../../db/queries/channels.ts';
import { readInquiryMapping } from '../../../../db/queries/inquiry-import.ts';
import type { InspectedInquiryFile, inquiryFileContract } from '../../../../shared/contract/inquiry-files.ts';
import { cutText } from '../../../../shared/domain/plain-text.ts';
import type { CallTools, InputOf, ProgressOf } from '../../../../shared/rpc/index.ts';
import { type Cell, cellText } from '../../spreadsheets/cells.ts';
import { headerSignature, isNeverImported } from '../../spreadsheets/header-mapping.ts';
import { parseFile } from '../../spreadsheets/parse-file.ts';
import type { StoreContext } from '../../store-context.ts';
import { suggestInquiryMapping } from './fields.ts';

type Inspect = (typeof inquiryFileContract)['inquiry.inspectFile'];

const SAMPLE_ROWS = 5;
const LONGEST_SAMPLE = 60;

/** What a file holds and how its columns will be read. What was chosen for the same header before is chosen again. */
export async function inspectInquiryFile(
  { token, name }: InputOf<Inspect>,
  { context, signal, progress }: CallTools<StoreContext, ProgressOf<Inspect>>,
): Promise<InspectedInquiryFile> {
  const rows: Cell[][] = [];
  const info = await parseFile(context.store.files.pathOf(token, 'read'), {
    workerPath: context.store.parserWorkerPath,
    signal,
    onProgress: (share) => progress({ phase: 'read', done: Math.round(share * 100), total: 100 }),
    onRows: (batch) => {
      if (rows.length < SAMPLE_ROWS) rows.push(...batch.rows.slice(0, SAMPLE_ROWS - rows.length));
    },
  });
  const known = readInquiryMapping(context.db.read, headerSignature(info.header));
  return {
    token,
    name,
    header: info.header,
    rowCount: info.rowCount,
    mapping: known?.mapping ?? suggestInquiryMapping(info.header),
    remembered: known !== null,
    channel: known?.channel ?? usualChannel(info.header, listChannels(context.db.read)),
    sample: rows.map((cells) => info.header.map((header, index) => (isNeverImported(header) ? '' : sampleText(cells[index] ?? null)))),
  };
}

function sampleText(cell: Cell): string {
  if (typeof cell === 'object' && cell?.time) return `${cell.date} ${cell.time}`;
  return cutText(cellText(cell), LONGEST_SAMPLE);
}

/** A file with campaigns or lead numbers comes from advertising; null: whoever imports it says. */
function usualChannel(header: readonly string[], channels: readonly { code: string; active: boolean }[]): string | null {
  const { campaign, leadId } = suggestInquiryMapping(header);
  const isAdvertising = typeof campaign === 'number' || typeof leadId === 'number';
  return isAdvertising && channels.some(({ code, active }) => code === 'ads' && active) ? 'ads' : null;
}
