import type { UseQueryResult } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import { menuColumns } from '../../../ui/list/menu-columns.ts';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { WholeList, type WholeListHandle } from '../../../ui/list/whole-list.tsx';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import s from '../customers.module.css';
import { NotFound } from '../not-found.tsx';
import { searchFromSaved } from '../view-state.ts';
import { type RepairRow, repairColumns } from './columns.tsx';
import { NumberLine } from './number-line.tsx';
import { repairRowId, useRepair } from './use-repair.ts';

interface Props {
  list: UseQueryResult<CallOutput<'phones.repairList'>, Error>;
  search: string;
  onSearch(text: string): void;
  /** No search any more, and the keyboard where one is typed. */
  onShowAll(): void;
  /** The keyboard goes to the number of the first row. */
  handle: Ref<{ enter(): void }>;
}

/** Vehicles whose owner cannot be reached, and a place to write the right number (DOMAIN 2). */
export function RepairList({ list, ...props }: Props) {
  const { t } = useTranslation('customers');
  if (!list.data) return <div>{list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}</div>;
  if (list.data.length === 0) return <EmptyState title={t('repairNoneTitle')} text={t('repairNoneText')} />;
  return <Listed all={list.data} {...props} />;
}

const NOTHING: readonly string[] = [];

function Listed({ all, search, onSearch, onShowAll, handle }: Omit<Props, 'list'> & { all: RepairRow[] }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const layout = useGridLayout('repair');
  const grid = useRef<WholeListHandle<RepairRow>>(null);
  const box = useRef<HTMLInputElement>(null);
  const found = useMemo(() => {
    const words = search.toLowerCase();
    return all.filter((row) =>
      [row.customer, row.engineNumber, row.model ?? '', ...row.written].some((text) => text.toLowerCase().includes(words)),
    );
  }, [all, search]);
  const repair = useRepair(found, grid);
  const columns = useMemo(() => repairColumns(t, format), [t, format]);
  const hidden = layout.value.hidden ?? NOTHING;
  const enter = () => box.current?.focus();
  /** The grid tells of its focus a moment later; a number that is typed at once must not become another customer's. */
  function arrive(isFromGrid: boolean) {
    const row = grid.current?.current();
    if (isFromGrid && row) repair.take(row);
    grid.current?.forgetPlace();
  }
  useImperativeHandle(handle, () => ({
    enter() {
      repair.takeFirst();
      enter();
    },
  }));
  // A number can be typed wherever the keyboard is: its first digit is already written into the field.
  useKeys((event) => {
    if (!isTyping(event.target) && !event.ctrlKey && !event.altKey && !event.metaKey && /^[\d+]$/.test(event.key)) enter();
    return false;
  });
  const total = format.number(all.length);
  return (
    <section className={s.part} aria-label={t('tab_repair')}>
      <div className={s.tools}>
        <p className={s.remark}>{t('repairIntro')}</p>
        <span className="k-grow" />
        <ViewMenu
          screen="phone_repair"
          columns={menuColumns(columns)}
          hidden={hidden}
          layout={layout}
          state={{ search }}
          onChoose={(state) => onSearch(searchFromSaved(state))}
        />
      </div>
      <WholeList<RepairRow>
        list="phone_repair"
        title={t('tab_repair')}
        layout={layout}
        rows={repair.rows}
        columns={columns}
        hidden={hidden}
        rowId={repairRowId}
        openId={repair.row && repairRowId(repair.row)}
        onCurrent={repair.take}
        onDisplayed={repair.follow}
        onEnter={enter}
        handle={grid}
        keys={[
          { caps: ['↑', '↓'], what: t('footKeys_choose') },
          { caps: ['0–9'], what: t('footKeys_number') },
          { caps: ['Enter'], what: t('footKeys_saveNext') },
          { caps: [t('space')], what: t('footKeys_mark') },
          { caps: ['F1'], what: t('footKeys_all') },
        ]}
        count={t(found.length === all.length ? 'vehicleCount' : 'vehicleCountOf', { rows: format.number(found.length), total })}
        empty={<NotFound onShowAll={onShowAll} />}
      >
        <NumberLine
          row={repair.row}
          problem={repair.problem}
          onWrite={repair.write}
          onStep={repair.step}
          onSave={repair.saveAndGoOn}
          onFocus={arrive}
          box={box}
        />
      </WholeList>
    </section>
  );
}
