import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import type { CustomField, Label } from '../../../../shared/contract/labels.ts';
import { CUSTOM_PREFIX } from '../../../../shared/domain/custom-fields.ts';
import type { Format } from '../../../text/format.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import { LabelChips } from '../../../ui/labels/label-chip.tsx';
import { useLabels } from '../../../ui/labels/use-own-words.ts';
import { valueWords } from '../../../ui/labels/value-words.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { COLUMN_NAMES, type ColumnName, sortColumn } from './column-names.ts';

type Column = ColDef<CustomerRow>;

function ConsentCell({ data }: ICellRendererParams<CustomerRow>) {
  const { t } = useTranslation('common');
  if (!data) return null;
  if (data.consent === 'refused') return <StateChip state="excluded">{t('consent_refused')}</StateChip>;
  return <span className={data.consent === 'unknown' ? 'k-dim' : ''}>{t(`consent_${data.consent}`)}</span>;
}

function LabelsCell({ data }: ICellRendererParams<CustomerRow>) {
  const labels = useLabels();
  if (!data) return null;
  return data.labels.length === 0 ? '–' : <LabelChips labels={labels.of(data.labels)} oneLine />;
}

const CONSENT_WORDS = { granted: 'consentAllowed', refused: 'consentRefused', unknown: 'consentUnknown' } as const;

interface Shown {
  hidden: readonly ColumnName[];
  labels: readonly Label[];
  fields: readonly CustomField[];
}

export function customerColumns(t: TFunction<'customers'>, format: Format, { hidden, labels, fields }: Shown): Column[] {
  const plain = ({ value }: { value: string | null | undefined }) => value ?? '–';
  const own: Partial<Record<ColumnName, Column>> = {
    // A name and its row are read together: on a wide screen the others grow, too.
    customer: { flex: 3, minWidth: 172, maxWidth: 460, cellClass: 'k-strong' },
    phone: { width: 126, context: { phone: true }, valueFormatter: ({ value, data }) => (data ? format.phone(value) : '') },
    plate: { width: 108, cellClass: 'k-code', valueFormatter: ({ value, data }) => (data ? format.plate(value) : '') },
    model: { flex: 1, minWidth: 150 },
    engineNumber: { width: 132, cellClass: 'k-code' },
    frameNumber: { width: 170, cellClass: 'k-code' },
    purchaseDate: { width: 112, valueFormatter: ({ value, data }) => (data ? format.shortDate(value) : '') },
    lastVisitOn: { width: 128, valueFormatter: ({ value, data }) => (data ? format.shortDate(value) : '') },
    district: { width: 150 },
    city: { flex: 1, minWidth: 138 },
    consent: {
      flex: 1,
      minWidth: 164,
      cellRenderer: ConsentCell,
      context: { text: ({ consent }: CustomerRow) => t(CONSENT_WORDS[consent]) },
    },
    excluded: { width: 120, valueFormatter: ({ value, data }) => (data ? t(value ? 'excludedYes' : 'excludedNo') : '') },
    assignee: { width: 140 },
    labels: {
      width: 150,
      cellRenderer: LabelsCell,
      context: {
        text: (row: CustomerRow) =>
          labels
            .filter(({ id }) => row.labels.includes(id))
            .map(({ name }) => name)
            .join(', '),
      },
    },
  };
  const known = COLUMN_NAMES.map(
    (name): Column => ({
      colId: name,
      field: name,
      headerName: t(`column_${name}`),
      hide: hidden.includes(name),
      sortable: sortColumn(name) !== null,
      comparator: () => 0,
      valueFormatter: ({ value, data }) => (data ? plain({ value }) : ''),
      ...own[name],
    }),
  );
  return [...known, ...fields.map((field) => ownColumn(field, format, hidden))];
}

function ownColumn({ key, name, kind }: CustomField, format: Format, hidden: readonly ColumnName[]): Column {
  const column = `${CUSTOM_PREFIX}${key}` as const;
  return {
    colId: column,
    headerName: name,
    hide: hidden.includes(column),
    width: kind === 'text' ? 150 : 120,
    comparator: () => 0,
    valueGetter: ({ data }) => data?.custom[key],
    valueFormatter: ({ value, data }) => (data ? valueWords(kind, value, format) : ''),
    ...(kind === 'number' ? { type: 'rightAligned' } : {}),
  };
}
