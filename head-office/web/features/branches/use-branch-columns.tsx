import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import type { Branch } from '../../../api/organisation.ts';
import { useFormat } from '../../text/use-format.ts';
import { EnrolmentChip } from '../../ui/enrolment-chip.tsx';
import { enrolmentWords } from '../../ui/enrolment-words.ts';

export function useBranchColumns(): ColDef<Branch>[] {
  const { t } = useTranslation('headOfficeAdmin');
  const words = useTranslation('headOffice').t;
  const format = useFormat();
  return useMemo(
    () => [
      { headerName: t('code'), field: 'code', width: 92, cellClass: 'k-code' },
      { headerName: t('branch'), field: 'name', flex: 1, minWidth: 150, cellStyle: { fontWeight: 500 } },
      { headerName: t('area'), field: 'area', width: 120 },
      {
        headerName: t('enrolment'),
        field: 'enrolment',
        width: 196,
        cellRenderer: ({ data }: { data?: Branch }) => data && <EnrolmentChip branch={data} />,
        context: { text: (row: Branch) => enrolmentWords(words, format, row) },
      },
      { headerName: t('lastSeen'), field: 'lastSeenAt', width: 128, valueFormatter: ({ value }) => format.instant(value) },
      { headerName: t('program'), field: 'program', width: 92, valueFormatter: ({ value }) => value ?? '–' },
      { headerName: t('contact'), field: 'contactName', width: 150, valueFormatter: ({ value }) => value ?? '–' },
      { headerName: t('phone'), field: 'contactPhone', width: 150, valueFormatter: ({ value }) => (value ? format.phone(value) : '–') },
      {
        headerName: t('state'),
        field: 'active',
        width: 96,
        valueFormatter: ({ value }) => t(value ? 'active' : 'inactive'),
        cellDataType: false,
      },
    ],
    [t, words, format],
  );
}
