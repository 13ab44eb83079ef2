import { listChannels } from '../../../../db/queries/channels.ts';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import type { inquiryFileContract } from '../../../../shared/contract/inquiry-files.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { OutputCell, OutputColumn } from '../../../../shared/spreadsheet-writer/sheet-columns.ts';
import { channelName } from '../../../../shared/text/channel-name.ts';
import { type Language, type TextKey, translate } from '../../../../shared/text/index.ts';
import { audit } from '../../audit.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../../store-context.ts';
import { listInquiries } from '../inquiries/list-inquiries.ts';

interface Words {
  language: Language;
  channelOf(code: string): string;
}

interface Column {
  key: TextKey<'inquiryFiles'>;
  type: OutputColumn['type'];
  width: number;
  value(inquiry: Inquiry, words: Words): OutputCell;
}

const COLUMNS: readonly Column[] = [
  { key: 'column_at', type: 'datetime', width: 18, value: ({ at }) => at },
  { key: 'column_name', type: 'text', width: 28, value: ({ name }) => name },
  { key: 'column_phone', type: 'text', width: 16, value: ({ phone }) => (phone === null ? null : formatPhone(phone)) },
  { key: 'column_channel', type: 'text', width: 16, value: ({ channel }, { channelOf }) => channelOf(channel) },
  { key: 'column_campaign', type: 'text', width: 24, value: ({ campaign }) => campaign?.name ?? null },
  { key: 'column_need', type: 'text', width: 28, value: ({ need }) => need },
  { key: 'column_make', type: 'text', width: 12, value: ({ vehicle }) => vehicle.make },
  { key: 'column_model', type: 'text', width: 18, value: ({ vehicle }) => vehicle.model },
  { key: 'column_plate', type: 'text', width: 12, value: ({ vehicle }) => (vehicle.plate === null ? null : formatPlate(vehicle.plate)) },
  { key: 'column_note', type: 'text', width: 28, value: ({ note }) => note },
  { key: 'column_assignee', type: 'text', width: 18, value: ({ assignedTo }) => assignedTo?.name ?? null },
  {
    key: 'column_response',
    type: 'text',
    width: 16,
    value: ({ firstResponse }, { language }) => translate(language, 'inquiryFiles', `response_${firstResponse.state}`),
  },
  {
    key: 'column_status',
    type: 'text',
    width: 14,
    value: ({ status }, { language }) => translate(language, 'inquiryFiles', `status_${status}`),
  },
  {
    key: 'column_lostReason',
    type: 'text',
    width: 18,
    value: ({ lostReason }, { language }) => (lostReason === null ? null : translate(language, 'inquiries', `lost_${lostReason}`)),
  },
  { key: 'column_booking', type: 'datetime', width: 18, value: ({ bookingAt }) => bookingAt },
];

/**
 * Writes what the list shows under this filter to a granted path. Who took so many phone numbers out, and when, is recorded before the file
 * exists (DOMAIN 9); what was searched for may be a name, so only that it was.
 */
export async function exportInquiries(
  context: StoreContext,
  { token, format, language, ...filter }: InputOf<(typeof inquiryFileContract)['inquiry.export']>,
): Promise<{ rows: number }> {
  const path = context.store.files.pathOf(token, 'write');
  const { inquiries } = listInquiries(context, { ...filter, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const after = { format, searched: filter.search.trim() !== '', rows: inquiries.length };
  context.db.transaction(() => audit(context, { action: 'inquiry.export', entity: 'inquiries', after }));
  const channels = new Map(listChannels(context.db.read).map((channel) => [channel.code, channelName(language, channel)]));
  const words: Words = { language, channelOf: (code) => channels.get(code) ?? code };
  const columns = COLUMNS.map(({ key, type, width }) => ({ header: translate(language, 'inquiryFiles', key), type, width }));
  const rows = inquiries.map((inquiry) => COLUMNS.map(({ value }) => value(inquiry, words)));
  if (format === 'csv') await writeCsv(path, columns, rows);
  else await writeXlsx(path, [{ name: translate(language, 'inquiryFiles', 'sheet'), columns, rows }]);
  return { rows: inquiries.length };
}
