import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import type { IssuedPackage } from '../../../api/decisions.ts';
import { useRead } from '../../api/index.ts';
import { packagePath } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import page from '../../ui/page.module.css';
import { audienceWords } from './audience-words.ts';
import { PackageState } from './package-state.tsx';
import { stateWords } from './state-words.ts';

export function usePackageColumns(): ColDef<IssuedPackage>[] {
  const { t } = useTranslation('headOfficeAdmin');
  const format = useFormat();
  const areas = useRead('areas.list', {}).data;
  const branches = useRead('branches.list', {}).data;
  return useMemo(
    () => [
      { headerName: t('version'), field: 'version', width: 72, cellClass: 'k-code' },
      { headerName: t('kind'), colId: 'kind', width: 168, valueGetter: ({ data }) => data && t(`kind_${data.kind}`) },
      {
        headerName: t('packageTitle'),
        field: 'title',
        flex: 2,
        minWidth: 200,
        cellRenderer: ({ data }: { data?: IssuedPackage }) =>
          data && (
            <Link className={page.name} href={packagePath(data.version)}>
              {data.title}
            </Link>
          ),
      },
      {
        headerName: t('audience'),
        colId: 'audience',
        width: 168,
        valueGetter: ({ data }) => data && audienceWords(t, data.audience, areas ?? [], branches ?? []),
      },
      { headerName: t('sentAt'), field: 'issuedAt', width: 116, valueFormatter: ({ value }) => format.instant(value) },
      { headerName: t('sentBy'), field: 'issuedBy', width: 132, valueFormatter: ({ value }) => value ?? '–' },
      {
        headerName: t('packageState'),
        colId: 'state',
        flex: 3,
        minWidth: 300,
        valueGetter: ({ data }) => data?.applied, // sorts by how many have it
        cellRenderer: ({ data }: { data?: IssuedPackage }) => data && <PackageState counts={data} />,
        context: { text: (row: IssuedPackage) => stateWords(t, row) },
      },
    ],
    [t, format, areas, branches],
  );
}
