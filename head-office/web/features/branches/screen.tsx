import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconBuilding, IconDots, IconFileImport, IconMap2, IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { Tabs } from '../../../../renderer/ui/tabs.tsx';
import { isTyping, useKeys } from '../../../../renderer/ui/use-keys.ts';
import type { Branch } from '../../../api/organisation.ts';
import { useMay, useRead } from '../../api/index.ts';
import { AreaSelect } from '../../ui/area-select.tsx';
import { matches } from '../../ui/matches.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useViewState } from '../../ui/view-state.ts';
import { AddDialog } from './add-dialog.tsx';
import { AreasDialog } from './areas-dialog.tsx';
import s from './branches.module.css';
import { BranchesGrid } from './branches-grid.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';

const STATES = ['all', 'enrolled', 'code', 'none', 'revoked'] as const;
type Dialog = 'add' | 'areas' | 'import' | null;

/** Every branch that the user may see: who it is, whether it is connected, when it was last heard of. */
export function BranchesScreen() {
  const { t } = useTranslation(['headOfficeAdmin', 'headOffice']);
  const { view, change } = useViewState();
  const branches = useRead('branches.list', {});
  const mayChange = useMay('branches.add');
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [search, setSearch] = useState('');
  const [dialog, setDialog] = useState<Dialog>(null);
  const [edited, setEdited] = useState<Branch | null>(null);
  const [chosenIds, setChosenIds] = useState<readonly number[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useKeys((event) => {
    if (event.key !== '/' || isTyping(event.target)) return false;
    field.current?.focus();
    return true;
  });
  const inArea = (branches.data ?? []).filter((branch) => view.area === null || branch.areaId === view.area);
  const rows = inArea.filter(
    (branch) =>
      (state === 'all' || branch.enrolment === state) &&
      matches(search.trim(), [branch.code, branch.name, branch.area, branch.contactName]),
  );
  const chosen = inArea.filter(({ id }) => chosenIds.includes(id));
  const close = () => setDialog(null);
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
          value={state}
          onChange={(next) => setState(next)}
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
        <div className={s.tools}>
          <TextInput
            ref={field}
            w={280}
            aria-label={t('headOffice:searchBox')}
            placeholder={t('headOffice:searchBox')}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <AreaSelect area={view.area} onChange={(area) => change({ area })} />
          <span className="k-grow" />
          <span className="k-dim" role="status">
            {branches.data && t('shownOf', { shown: rows.length, all: inArea.length })}
          </span>
        </div>
        {mayChange && chosen.length > 0 && <ChosenBar branches={chosen} onEdit={setEdited} />}
        <div className={page.fill}>
          {branches.data?.length === 0 ? (
            <EmptyState icon={<IconBuilding size={28} aria-hidden />} title={t('noBranches')} text={t('noBranchesText')}>
              {mayChange && <Button onClick={() => setDialog('add')}>{t('addBranches')}</Button>}
            </EmptyState>
          ) : (
            <BranchesGrid rows={rows} selectable={mayChange} onSelect={setChosenIds} />
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
