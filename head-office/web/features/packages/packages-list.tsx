import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useHiddenColumns } from '../../../../renderer/ui/list/use-hidden-columns.ts';
import type { IssuedPackage } from '../../../api/decisions.ts';
import { packagePath } from '../../app/paths.ts';
import { ListGrid } from '../../ui/list/list-grid.tsx';
import { ListTools } from '../../ui/list/list-tools.tsx';
import { NothingFound } from '../../ui/list/nothing-found.tsx';
import { SearchField } from '../../ui/list/search-field.tsx';
import { useList } from '../../ui/list/use-list.ts';
import { useListFilter } from '../../ui/list/use-list-filter.ts';
import page from '../../ui/page.module.css';
import { isShown, KINDS, NO_FILTER, packageFilterFrom } from './package-filter.ts';
import { usePackageColumns } from './use-package-columns.tsx';

const ALWAYS = ['version', 'title'];
const WHEN_NARROW = ['issuedBy'];

/** What was sent, the newest first. */
export function PackagesList({ packages }: { packages: readonly IssuedPackage[] }) {
  const { t } = useTranslation('headOfficeAdmin');
  const [, navigate] = useLocation();
  const [filter, setFilter] = useListFilter('packages', NO_FILTER);
  const list = useList('packages', { state: { ...filter }, take: (state) => setFilter(packageFilterFrom(state)) });
  const columns = usePackageColumns();
  const hidden = useHiddenColumns(list.layout, { whenNarrow: WHEN_NARROW });
  const rows = packages.filter((sent) => isShown(sent, filter));
  const open = (row: IssuedPackage | undefined) => row && navigate(packagePath(row.version));
  return (
    <>
      <div className={page.tools}>
        <SearchField label={t('searchPackages')} width={280} value={filter.search} onChange={(search) => setFilter({ search })} />
        <Select
          aria-label={t('kind')}
          w={188}
          allowDeselect={false}
          value={filter.kind ?? ''}
          data={[{ value: '', label: t('allKinds') }, ...KINDS.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))]}
          onChange={(value) => setFilter({ kind: KINDS.find((kind) => kind === value) ?? null })}
        />
        <span className="k-grow" />
        <span className="k-dim" role="status">
          {t('shownOf', { shown: rows.length, all: packages.length })}
        </span>
        <ListTools list={list} columns={columns} hidden={hidden} always={ALWAYS} title={t('packagesTitle')} />
      </div>
      <div className={page.fill}>
        <ListGrid<IssuedPackage>
          list={list}
          rows={rows}
          columns={columns}
          hidden={hidden}
          empty={<NothingFound onClear={() => setFilter(NO_FILTER)} />}
          getRowId={({ data }) => String(data.version)}
          onCellClicked={({ data, column }) => column.getColId() !== 'title' && open(data)} // the title is a link by itself
          onCellKeyDown={({ data, event }) => event instanceof KeyboardEvent && event.key === 'Enter' && open(data)}
          getRowStyle={() => ({ cursor: 'pointer' })}
        />
      </div>
    </>
  );
}
