import { listFields, type StoredField } from '../../../../db/queries/custom-fields.ts';
import { readCustomerListIds, readCustomerRows } from '../../../../db/queries/customer-rows.ts';
import { listLabels } from '../../../../db/queries/labels.ts';
import type { CustomerRow, customerContract } from '../../../../shared/contract/customers.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { InputOf } from '../../../../shared/rpc/index.ts';
import type { OutputCell, OutputColumn } from '../../../../shared/spreadsheet-writer/sheet-columns.ts';
import { type Language, translate } from '../../../../shared/text/index.ts';
import { audit } from '../../audit.ts';
import { writeCsv } from '../../spreadsheets/write-csv.ts';
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts';
import type { StoreContext } from '../../store-context.ts';

type ExportInput = InputOf<(typeof customerContract)['customers.export']>;

const COLUMNS = [
  { key: 'column_customer', type: 'text', width: 28, value: (row: CustomerRow) => row.customer },
  { key: 'column_phone', type: 'text', width: 16, value: (row: CustomerRow) => (row.phone === null ? null : formatPhone(row.phone)) },
  { key: 'column_plate', type: 'text', width: 12, value: (row: CustomerRow) => (row.plate === null ? null : formatPlate(row.plate)) },
  { key: 'column_model', type: 'text', width: 18, value: (row: CustomerRow) => row.model },
  { key: 'column_engineNumber', type: 'text', width: 16, value: (row: CustomerRow) => row.engineNumber },
  { key: 'column_frameNumber', type: 'text', width: 20, value: (row: CustomerRow) => row.frameNumber },
  { key: 'column_purchaseDate', type: 'date', width: 12, value: (row: CustomerRow) => row.purchaseDate },
  { key: 'column_lastVisitOn', type: 'date', width: 12, value: (row: CustomerRow) => row.lastVisitOn },
  { key: 'column_district', type: 'text', width: 18, value: (row: CustomerRow) => row.district },
  { key: 'column_city', type: 'text', width: 18, value: (row: CustomerRow) => row.city },
] as const;

/**
 * Writes the list, what a search and a filter find, or the marked ones of it, to a granted path. Who took so many phone numbers out, and when, is recorded before the file
 * exists (DOMAIN 9); what was searched for may be a name, so only that it was.
 */
export async function exportCustomers(context: StoreContext, input: ExportInput): Promise<{ rows: number }> {
  const { token, format, language, search = '', filter = {}, vehicleIds } = input;
  const path = context.store.files.pathOf(token, 'write');
  const { today } = context;
  const found = readCustomerListIds(context.db.read, { search: search.trim(), sort: [], filter, today });
  const wanted = vehicleIds && new Set(vehicleIds);
  const ids = wanted ? found.filter((id) => wanted.has(id)) : found;
  context.db.transaction(() =>
    audit(context, { action: 'customers.export', entity: 'customer', after: { format, searched: search.trim() !== '', rows: ids.length } }),
  );
  const own = {
    labels: new Map(listLabels(context.db.read).map(({ id, name }) => [id, name])),
    fields: listFields(context.db.read).filter(({ retired }) => !retired),
  };
  const columns: OutputColumn[] = [
    ...COLUMNS.map(({ key, type, width }) => ({ header: translate(language, 'customers', key), type, width })),
    { header: translate(language, 'customers', 'column_consent'), type: 'text', width: 18 },
    { header: translate(language, 'customers', 'column_excluded'), type: 'text', width: 14 },
    { header: translate(language, 'customers', 'column_assignee'), type: 'text', width: 18 },
    { header: translate(language, 'customers', 'column_labels'), type: 'text', width: 20 },
    ...own.fields.map(({ name, kind }) => ({ header: name, type: CELL_TYPES[kind], width: 18 })),
  ];
  const rows = exportedRows(context, ids, own, language);
  if (format === 'csv') await writeCsv(path, columns, rows);
  else await writeXlsx(path, [{ name: translate(language, 'customers', 'title'), columns, rows }]);
  return { rows: ids.length };
}

const BATCH = 500;
const CELL_TYPES = { text: 'text', choice: 'text', number: 'number', date: 'date' } as const satisfies Record<StoredField['kind'], string>;

interface OwnWords {
  labels: ReadonlyMap<number, string>;
  fields: readonly StoredField[];
}

function* exportedRows(
  context: StoreContext,
  ids: readonly number[],
  { labels, fields }: OwnWords,
  language: Language,
): Generator<OutputCell[]> {
  for (let start = 0; start < ids.length; start += BATCH) {
    for (const row of readCustomerRows(context.db.read, ids.slice(start, start + BATCH), context.today)) {
      yield [
        ...COLUMNS.map(({ value }) => value(row)),
        translate(language, 'common', `consent_${row.consent}`),
        row.excluded ? translate(language, 'customers', 'excludedYes') : null,
        row.assignee,
        row.labels.map((id) => labels.get(id) ?? '').join(', ') || null,
        ...fields.map(({ key }) => row.custom[key] ?? null),
      ];
    }
  }
}
