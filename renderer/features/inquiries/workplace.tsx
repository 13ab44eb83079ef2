import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Inquiry } from '../../../shared/contract/inquiries.ts';
import { PATHS } from '../../paths.ts';
import { NO_TABLE } from '../../ui/grid/rows-as-table.ts';
import { useGridLayout } from '../../ui/grid/use-grid-layout.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useHiddenColumns } from '../../ui/list/use-hidden-columns.ts';
import l from '../../ui/list/workplace.module.css';
import { PageHeader } from '../../ui/page-header.tsx';
import { EditInquiryDialog, NewInquiryDialog } from './entry/entry-dialog.tsx';
import { useKnownFromRoute } from './entry/known-from-route.ts';
import type { parseNewPath } from './entry/new-path.ts';
import s from './inquiries.module.css';
import { HIDDEN_COLUMNS } from './list/columns.tsx';
import { Foot } from './list/foot.tsx';
import { InquiryGrid, type InquiryGridHandle } from './list/inquiry-grid.tsx';
import { hasNone, NothingHere } from './list/nothing-here.tsx';
import { OverdueRemark } from './list/overdue-remark.tsx';
import { type SavedContact, SavedNote } from './list/saved-note.tsx';
import { SearchBox } from './list/search-box.tsx';
import { Toolbar } from './list/toolbar.tsx';
import type { InquiryForm } from './panel/inquiry-form.ts';
import { InquiryPanel, type PanelHandle } from './panel/inquiry-panel.tsx';
import type { useInquiries } from './use-inquiries.ts';
import { useInquiryKeys } from './use-inquiry-keys.ts';
import { NO_FILTER, type useViewState } from './view-state.ts';

interface Props {
  state: ReturnType<typeof useViewState>;
  list: ReturnType<typeof useInquiries>;
  newPath: ReturnType<typeof parseNewPath>;
}

/** The list on the left, the inquirer on the right; one of them has the keyboard. */
export function Workplace({ state, list, newPath }: Props) {
  const { t } = useTranslation('inquiries');
  const [, navigate] = useLocation();
  const { view, change, currentId, setCurrent } = state;
  const layout = useGridLayout('inquiries');
  const hidden = useHiddenColumns(layout, HIDDEN_COLUMNS);
  const known = useKnownFromRoute(newPath);
  const grid = useRef<InquiryGridHandle>(null);
  const panel = useRef<PanelHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const forms = useRef(new Map<number, InquiryForm>()).current;
  const [entering, setEntering] = useState(newPath !== null);
  const [editing, setEditing] = useState<Inquiry | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const [marked, setMarked] = useState<Inquiry[]>([]);
  const [saved, setSaved] = useState<SavedContact | null>(null);
  const { inquiries } = list;
  const current = inquiries.find(({ id }) => id === currentId) ?? inquiries[0] ?? null;
  const isEmpty = hasNone(view, list.counts);
  const place = { index: current ? inquiries.indexOf(current) + 1 : 0, total: inquiries.length };

  function goTo(inquiry: Inquiry | null | undefined, focus: 'list' | 'panel') {
    if (inquiry) {
      flushSync(() => setCurrent(inquiry.id)); // the panel is there before the next key is
      grid.current?.show(inquiry.id, focus === 'list');
    }
    if (focus === 'panel') panel.current?.focus();
  }
  function neighbour(step: -1 | 1): Inquiry | undefined {
    const rows = grid.current?.displayed() ?? [];
    const at = rows.findIndex(({ id }) => id === current?.id);
    return rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  }
  function finish(contact: SavedContact) {
    forms.delete(contact.id);
    setSaved(contact);
    const next = neighbour(1);
    goTo(next?.id === contact.id ? neighbour(-1) : next, 'panel');
  }
  function closeEntry() {
    setEntering(false);
    if (newPath) navigate(PATHS.inquiries, { replace: true });
    else goTo(current, 'list');
  }
  function showAdded(id: number) {
    change({ filter: NO_FILTER, tab: view.tab === 'open' ? 'open' : 'due' });
    setCurrent(id);
    setEntering(false);
    if (newPath) navigate(PATHS.inquiries, { replace: true });
    else setAdded(id);
  }
  // As soon as the store has told of it, the new row has the keyboard; under the tab that has it.
  useEffect(() => {
    if (added === null || !list.open.some(({ id }) => id === added)) return;
    if (!inquiries.some(({ id }) => id === added)) return change({ tab: 'open' });
    setAdded(null);
    grid.current?.show(added, true);
  });
  // Who comes here finds the row that was open last, with the keyboard on it.
  const opened = useRef({ id: currentId, wanted: newPath === null }).current;
  useEffect(() => {
    if (opened.wanted && opened.id !== null) grid.current?.show(opened.id, true);
  }, [opened]);

  useInquiryKeys({
    inPanel: (target) => panel.current?.contains(target) ?? false,
    onNew: () => setEntering(true),
    onOpen: () => goTo(current, 'panel'),
    onEnterList: () => goTo(current, 'list'),
    onSearch: () => search.current?.focus(),
  });

  return (
    <div className={isEmpty ? `${l.page} ${l.alone}` : l.page}>
      <section className={l.list} aria-label={t('list')}>
        <PageHeader
          title={t('title')}
          remark={<OverdueRemark count={list.overdueResponses} onShow={() => change({ tab: 'open', filter: NO_FILTER })} />}
          actions={
            <div className={s.actions}>
              <SearchBox
                ref={search}
                value={view.filter.search}
                onChange={(text) => change({ filter: { ...view.filter, search: text } })}
                onLeave={() => goTo(current, 'list')}
              />
              <Button leftSection={<IconPlus size={15} aria-hidden />} rightSection={<KeyCap>N</KeyCap>} onClick={() => setEntering(true)}>
                {t('new')}
              </Button>
            </div>
          }
        />
        <Toolbar view={view} hidden={hidden} layout={layout} counts={list.counts} onChange={change} />
        {inquiries.length > 0 ? (
          <InquiryGrid
            key={view.tab}
            inquiries={inquiries}
            openId={current?.id ?? null}
            hidden={hidden}
            layout={layout}
            tab={view.tab}
            onCurrent={({ id }) => setCurrent(id)}
            onMarked={setMarked}
            handle={grid}
          />
        ) : (
          <NothingHere view={view} counts={list.counts} onChange={change} onNew={() => setEntering(true)} />
        )}
        <Foot
          shown={inquiries.length}
          total={list.counts[view.tab]}
          marked={marked}
          onUnmark={() => grid.current?.unmark()}
          table={() => grid.current?.markedTable() ?? NO_TABLE}
          saved={saved && <SavedNote saved={saved} />}
        />
      </section>
      {current ? (
        <InquiryPanel
          key={current.id}
          inquiry={current}
          forms={forms}
          place={place}
          onMove={(step) => goTo(neighbour(step), 'panel')}
          onEdit={() => setEditing(current)}
          onSaved={finish}
          onLeave={() => goTo(current, 'list')}
          handle={panel}
        />
      ) : (
        !isEmpty && <div className={l.nobody} />
      )}
      {entering && known !== undefined && <NewInquiryDialog known={known} onClose={closeEntry} onAdded={showAdded} />}
      {editing && <EditInquiryDialog inquiry={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
