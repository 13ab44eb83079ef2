import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import type { Format } from '../../../text/format.ts';
import type { ColDef, ICellRendererParams } from '../../../ui/data-grid.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { COLUMN_NAMES, type ColumnName, SORTABLE } from './column-names.ts';

type Column = ColDef<CustomerRow>;

function ConsentCell({ data }: ICellRendererParams<CustomerRow>) {
  const { t } = useTranslation('common');
  if (!data) return null;
  if (data.consent === 'refused') return <StateChip state="excluded">{t('consent_refused')}</StateChip>;
  return <span className={data.consent === 'unknown' ? 'k-dim' : ''}>{t(`consent_${data.consent}`)}</span>;
}

const CONSENT_WORDS = { granted: 'consentAllowed', refused: 'consentRefused', unknown: 'consentUnknown' } as const;

export function customerColumns(t: TFunction<'customers'>, format: Format, hidden: readonly ColumnName[]): Column[] {
  const plain = ({ value }: { value: string | null | undefined }) => value ?? '–';
  const own: Partial<Record<ColumnName, Column>> = {
    customer: { flex: 1, minWidth: 180, cellClass: 'k-strong' },
    phone: { width: 140, context: { phone: true }, valueFormatter: ({ value, data }) => (data ? format.phone(value) : '') },
    plate: { width: 108, cellClass: 'k-code', valueFormatter: ({ value, data }) => (data ? format.plate(value) : '') },
    model: { width: 150 },
    engineNumber: { width: 138, cellClass: 'k-code' },
    frameNumber: { width: 170, cellClass: 'k-code' },
    purchaseDate: { width: 112, valueFormatter: ({ value, data }) => (data ? format.shortDate(value) : '') },
    lastVisitOn: { width: 128, valueFormatter: ({ value, data }) => (data ? format.shortDate(value) : '') },
    district: { width: 150 },
    city: { width: 138 },
    consent: { width: 164, cellRenderer: ConsentCell, context: { text: ({ consent }: CustomerRow) => t(CONSENT_WORDS[consent]) } },
    excluded: { width: 120, valueFormatter: ({ value, data }) => (data ? t(value ? 'excludedYes' : 'excludedNo') : '') },
    assignee: { width: 140 },
  };
  return COLUMN_NAMES.map((name) => ({
    colId: name,
    field: name,
    headerName: t(`column_${name}`),
    hide: hidden.includes(name),
    sortable: SORTABLE.some((column) => column === name),
    comparator: () => 0,
    valueFormatter: ({ value, data }) => (data ? plain({ value }) : ''),
    ...own[name],
  }));
}
