import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { customerPath } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NO_TABLE } from '../../ui/grid/rows-as-table.ts';
import { useGridLayout } from '../../ui/grid/use-grid-layout.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useMayAudit } from '../../ui/use-may-audit.ts';
import s from './audit.module.css';
import { AuditGrid, type AuditGridHandle } from './audit-grid.tsx';
import { AuditViews } from './audit-views.tsx';
import { EntryPanel } from './entry/entry-panel.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterFields } from './filter-fields.tsx';
import { Footer } from './footer.tsx';
import { Searching } from './searching.tsx';
import { useAuditKeys } from './use-audit-keys.ts';
import { useAuditPages } from './use-audit-pages.ts';
import { useVerify, VerifyButton, VerifyResult } from './verify-result.tsx';
import { useAuditWords } from './words.ts';

const NOTHING: readonly string[] = [];

/** Who changed what, for whoever answers for the branch. */
export function AuditScreen() {
  const { t } = useTranslation('audit');
  return useMayAudit() ? <Trail /> : <EmptyState title={t('notAllowedTitle')} text={t('notAllowedText')} />;
}

function Trail() {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<AuditFilter>({});
  const [text, setText] = useState('');
  const [typed] = useDebouncedValue(text.trim(), 200);
  const [selected, setSelected] = useState<number | null>(null);
  const [entering, setEntering] = useState(false);
  const [marked, setMarked] = useState(0);
  const grid = useRef<AuditGridHandle>(null);
  const layout = useGridLayout('audit');
  const hidden = layout.value.hidden ?? NOTHING;
  const oldestFirst = layout.value.sort.some(({ column, descending }) => column === 'at' && !descending);
  const box = useRef<HTMLInputElement>(null);
  const whole = useMemo(() => (typed === '' ? filter : { ...filter, text: typed }), [filter, typed]);
  const trail = useAuditPages(whole, oldestFirst);
  const verify = useVerify();
  useAuditKeys(box, verify.run);
  // From the box into the list, as soon as what was typed has been found.
  const isFound = typed === text.trim() && !trail.isFetching && trail.rows.length > 0;
  useEffect(() => {
    if (!entering || !isFound) return;
    setEntering(false);
    grid.current?.enter();
  }, [entering, isFound]);
  const more = () => {
    if (trail.hasNextPage && !trail.isFetching) void trail.fetchNextPage();
  };
  const thing = filter.entity
    ? words.thing({ entity: filter.entity.kind, entityId: filter.entity.id, about: trail.rows[0]?.about ?? null })
    : null;
  const narrow = (next: AuditFilter) => {
    setFilter(next);
    setSelected(null);
  };
  const showAll = () => {
    narrow({});
    setText('');
  };
  return (
    <div className={s.page}>
      <div className={s.head}>
        <PageHeader
          title={t('title')}
          remark={t('remark')}
          actions={
            <>
              <VerifyButton verify={verify} />
              <ExportMenu filter={whole} oldestFirst={oldestFirst} />
            </>
          }
        />
        <div className={s.tools}>
          <TextInput
            ref={box}
            w={280}
            maxLength={100}
            aria-label={t('filterText')}
            placeholder={t('filterText')}
            leftSection={<IconSearch size={15} aria-hidden />}
            rightSection={
              text === '' ? <KeyCap>/</KeyCap> : <CloseButton size="sm" aria-label={t('filterClear')} onClick={() => setText('')} />
            }
            value={text}
            onChange={(event) => {
              setEntering(false);
              setText(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('');
              if (event.key === 'ArrowDown' || event.key === 'Enter') setEntering(true);
            }}
          />
          <FilterFields filter={filter} onChange={narrow} thing={thing} />
          <span className="k-grow" />
          <AuditViews filter={filter} hidden={hidden} layout={layout} onFilter={narrow} />
        </div>
        {verify.result && <VerifyResult result={verify.result} onOpen={setSelected} onClose={verify.forget} />}
      </div>
      <div className={s.body}>
        <AuditGrid
          rows={trail.rows}
          hidden={hidden}
          layout={layout}
          openId={selected}
          onMarked={setMarked}
          handle={grid}
          onSelect={setSelected}
          onOpen={({ about }) => about?.customerId && navigate(customerPath(about.customerId))}
          onMore={more}
        />
        {trail.error && (
          <div className={s.over}>
            <ErrorNotice error={trail.error} onRetry={() => void trail.refetch()} />
          </div>
        )}
        {trail.data && trail.rows.length === 0 && (
          <div className={s.over}>
            {trail.hasNextPage ? (
              <Searching lookedBackTo={trail.lookedBackTo} isFetching={trail.isFetching} onMore={more} />
            ) : (
              <EmptyState
                title={t(Object.keys(whole).length === 0 ? 'noneTitle' : 'noneFoundTitle')}
                text={t(Object.keys(whole).length === 0 ? 'noneText' : 'noneFoundText')}
              >
                {Object.keys(whole).length > 0 && (
                  <Button variant="default" onClick={showAll}>
                    {t('filterEntityClear')}
                  </Button>
                )}
              </EmptyState>
            )}
          </div>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <aside className={s.panel} aria-label={t('details')} tabIndex={0}>
        {selected === null ? (
          <EmptyState title={t('details')} text={t('chooseEntry')} />
        ) : (
          <EntryPanel key={selected} id={selected} onOnly={(entity) => setFilter({ entity })} />
        )}
      </aside>
      <Footer
        marked={marked}
        table={() => grid.current?.markedTable() ?? NO_TABLE}
        onUnmark={() => grid.current?.unmark()}
        count={trail.rows.length}
        hasMore={trail.hasNextPage}
        oldestFirst={oldestFirst}
        isFetching={trail.isFetching}
        onMore={more}
      />
    </div>
  );
}
