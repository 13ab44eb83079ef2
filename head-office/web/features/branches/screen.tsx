import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconBuilding, IconDots, IconFileImport, IconMap2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { useHiddenColumns } from '../../../../renderer/ui/list/use-hidden-columns.ts';
import { Tabs } from '../../../../renderer/ui/tabs.tsx';
import type { Branch } from '../../../api/organisation.ts';
import { useMay, useRead } from '../../api/index.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { ListTools } from '../../ui/list/list-tools.tsx';
import { NothingFound } from '../../ui/list/nothing-found.tsx';
import { SearchField } from '../../ui/list/search-field.tsx';
import { useList } from '../../ui/list/use-list.ts';
import { useListFilter } from '../../ui/list/use-list-filter.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useViewState } from '../../ui/view-state.ts';
import { AddDialog } from './add-dialog.tsx';
import { AreasDialog } from './areas-dialog.tsx';
import { branchFilterFrom, isShown, NO_FILTER, STATES } from './branch-filter.ts';
import { BranchesGrid } from './branches-grid.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { useBranchColumns } from './use-branch-columns.tsx';

const ALWAYS = ['code', 'name'];
type Dialog = 'add' | 'areas' | 'import' | null;

/** Every branch that the user may see: who it is, whether it is connected, when it was last heard of. */
export function BranchesScreen() {
  const { t } = useTranslation(['headOfficeAdmin', 'headOffice']);
  const { view, change } = useViewState();
  const branches = useRead('branches.list', {});
  const mayChange = useMay('branches.add');
  const [filter, setFilter] = useListFilter('branches', NO_FILTER);
  const list = useList('branches', {
    state: { ...filter, area: view.area },
    take(state) {
      setFilter(branchFilterFrom(state));
      const area = branches.data?.find(({ areaId }) => areaId === state.area); // it may be gone, or no longer the user's
      change({ area: area?.areaId ?? null });
    },
    waits: branches.isPending,
  });
  const columns = useBranchColumns();
  const hidden = useHiddenColumns(list.layout);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [edited, setEdited] = useState<Branch | null>(null);
  const [chosenIds, setChosenIds] = useState<readonly number[]>([]);
  const inArea = (branches.data ?? []).filter((branch) => view.area === null || branch.areaId === view.area);
  const rows = inArea.filter((branch) => isShown(branch, filter));
  const chosen = inArea.filter(({ id }) => chosenIds.includes(id));
  const close = () => setDialog(null);
  function showAll() {
    setFilter(NO_FILTER);
    change({ area: null });
  }
  return (
    <div className={page.page}>
      <div className={page.top}>
        <h1>{t('branchesTitle')}</h1>
        <Tabs
          label={t('enrolmentStates')}
          tabs={STATES.map((value) => ({
            value,
            label: t(value === 'all' ? 'allBranches' : `headOffice:enrolment_${value}`),
            count: value === 'all' ? inArea.length : inArea.filter(({ enrolment }) => enrolment === value).length,
          }))}
          value={filter.state}
          onChange={(state) => setFilter({ state })}
        />
        <span className="k-grow" />
        {mayChange && (
          <>
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <ActionIcon variant="default" size={30} aria-label={t('more')}>
                  <IconDots size={16} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconMap2 size={15} aria-hidden />} onClick={() => setDialog('areas')}>
                  {t('areas')}
                </Menu.Item>
                <Menu.Item leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => setDialog('import')}>
                  {t('importOutbox')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDialog('add')}>
              {t('addBranches')}
            </Button>
          </>
        )}
      </div>
      {branches.error && <ProblemNotice error={branches.error} onRetry={() => void branches.refetch()} />}
      <section className={`${page.card} ${page.fill}`} aria-label={t('branchesTitle')}>
        <div className={page.tools}>
          <SearchField label={t('headOffice:searchBox')} width={280} value={filter.search} onChange={(search) => setFilter({ search })} />
          <AreaSelect area={view.area} onChange={(area) => change({ area })} />
          <span className="k-grow" />
          <span className="k-dim" role="status">
            {branches.data && t('shownOf', { shown: rows.length, all: inArea.length })}
          </span>
          <ListTools list={list} columns={columns} hidden={hidden} always={ALWAYS} title={t('branchesTitle')} />
        </div>
        {mayChange && chosen.length > 0 && <ChosenBar branches={chosen} onEdit={setEdited} />}
        <div className={page.fill}>
          {branches.data?.length === 0 ? (
            <EmptyState icon={<IconBuilding size={28} aria-hidden />} title={t('noBranches')} text={t('noBranchesText')}>
              {mayChange && <Button onClick={() => setDialog('add')}>{t('addBranches')}</Button>}
            </EmptyState>
          ) : (
            <BranchesGrid
              list={list}
              rows={rows}
              columns={columns}
              hidden={hidden}
              empty={branches.data && <NothingFound onClear={showAll} />}
              selectable={mayChange}
              onSelect={setChosenIds}
            />
          )}
        </div>
      </section>
      {dialog === 'add' && <AddDialog known={branches.data ?? []} onClose={close} />}
      {dialog === 'areas' && <AreasDialog onClose={close} />}
      {dialog === 'import' && <ImportDialog onClose={close} />}
      {edited && <EditDialog branch={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
