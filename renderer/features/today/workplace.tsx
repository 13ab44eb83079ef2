import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { WorklistDay, WorklistItem } from '../../../shared/contract/worklist.ts';
import { whyHere } from '../../../shared/domain/worklist-order.ts';
import { useAppState } from '../../api/index.ts';
import { useCorrectContact } from '../../ui/correct-contact.ts';
import { NO_TABLE } from '../../ui/grid/rows-as-table.ts';
import { useGridLayout } from '../../ui/grid/use-grid-layout.ts';
import { useLabels } from '../../ui/labels/use-own-words.ts';
import { useHiddenColumns } from '../../ui/list/use-hidden-columns.ts';
import s from '../../ui/list/workplace.module.css';
import type { ContactForm } from './form/contact-form.ts';
import { groupOf, isContactWork } from './form/contact-group.ts';
import { HIDDEN_COLUMNS } from './list/columns.tsx';
import { DayProgress } from './list/day-progress.tsx';
import { countByTab, NO_FILTER, passes, tabOf } from './list/filter.ts';
import { Foot } from './list/foot.tsx';
import { nextItem } from './list/next-item.ts';
import { NothingShown } from './list/nothing-shown.tsx';
import { NothingToDo } from './list/nothing-to-do.tsx';
import type { Saved } from './list/saved-note.tsx';
import { Toolbar } from './list/toolbar.tsx';
import { useViewState } from './list/view-state.ts';
import { WorklistGrid, type WorklistGridHandle } from './list/worklist-grid.tsx';
import { ModeBar } from './mode/mode-bar.tsx';
import { ModeDone } from './mode/mode-done.tsx';
import { useWorkMode } from './mode/use-work-mode.ts';
import { leftOf, type ModeKind } from './mode/work-mode.ts';
import { BookingPanel } from './panel/booking-panel.tsx';
import { ContactPanel, type PanelHandle } from './panel/contact-panel.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useUndo } from './use-undo.ts';

/** The list on the left, the person on the right; one of them has the keyboard. */
export function Workplace({ day }: { day: WorklistDay }) {
  const { t } = useTranslation('today');
  const { view, change } = useViewState();
  const layout = useGridLayout('worklist');
  const chosen = useHiddenColumns(layout, HIDDEN_COLUMNS);
  const hasLabels = useLabels().offered.length > 0;
  const hidden = useMemo(() => (hasLabels ? chosen : [...chosen, 'labels']), [chosen, hasLabels]);
  const now = useAppState().data?.now ?? '';
  const grid = useRef<WorklistGridHandle>(null);
  const panel = useRef<PanelHandle>(null);
  const forms = useRef(new Map<string, ContactForm>()).current;
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [marked, setMarked] = useState<WorklistItem[]>([]);
  const [filterOpen, setFilterOpen] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const correctContact = useCorrectContact();
  const { mode, ...modes } = useWorkMode(() => (marked.length > 0 ? marked : inOrder()));
  const shown = useMemo(
    () =>
      mode
        ? leftOf(mode, day.items)
        : day.items.filter((item) => passes(item, view.filter) && (view.tab === 'all' || tabOf(item) === view.tab)),
    [mode, day.items, view.filter, view.tab],
  );
  const current = shown.find(({ key }) => key === currentKey) ?? shown[0] ?? null;
  const group = useMemo(() => (current ? groupOf(current, day.items) : []), [current, day.items]);
  const openKeys = useMemo(() => new Set(group.map(({ key }) => key)), [group]);
  const index = current ? shown.indexOf(current) : -1;
  const reason = useMemo(() => (current ? whyHere(current.key, day.items) : null), [current, day.items]);
  const place = { index: index + 1, total: shown.length, reason };

  function inOrder(): readonly WorklistItem[] {
    const displayed = grid.current?.displayed() ?? [];
    return displayed.length > 0 ? displayed : shown;
  }
  function goTo(item: WorklistItem | null | undefined, focus: 'list' | 'panel') {
    if (item) {
      flushSync(() => setCurrentKey(item.key)); // the panel is there before the next key is: Enter twice in a row loses neither
      grid.current?.show(item.key, focus === 'list');
    }
    if (focus === 'panel') panel.current?.focus();
  }
  function move(step: -1 | 1, focus: 'list' | 'panel' = 'panel') {
    const rows = inOrder();
    const at = rows.findIndex(({ key }) => key === current?.key);
    goTo(rows[Math.min(rows.length - 1, Math.max(0, at + step))], focus);
  }
  function finish(finished: ReadonlySet<string>, last: Saved | null) {
    for (const key of finished) forms.delete(key);
    setSaved(last);
    if (current) goTo(nextItem(inOrder(), current.key, finished, now), 'panel');
  }

  const returning = useRef<string | null>(null);
  // What was taken back is in the list again a moment later, and with it its panel.
  useLayoutEffect(() => {
    if (current === null || current.key !== returning.current) return;
    returning.current = null;
    panel.current?.focus();
  });
  const correct = () => {
    const contactId = saved?.kind === 'contact' ? saved.contactIds[0] : undefined;
    if (saved?.kind === 'contact' && contactId !== undefined) correctContact({ vehicleId: saved.vehicleId, contactId });
  };
  const undo = useUndo({
    saved,
    onUndone(taken) {
      if (taken.kind === 'contact') forms.set(taken.itemKey, taken.form);
      setSaved(null);
      setCurrentKey(taken.itemKey);
      returning.current = taken.itemKey;
    },
    onCorrect: correct,
  });
  /** One kind of work in a row, from the customer in hand if he belongs to it. */
  function begin(kind: ModeKind) {
    grid.current?.forgetPlace(); // else the grid keeps the place by its number, in another list
    // The first customer's panel is there before the next key.
    flushSync(() => {
      const begun = modes.start(kind);
      if (begun && !begun.keys.includes(current?.key ?? '')) setCurrentKey(begun.keys[0] ?? null);
    });
    panel.current?.focus();
  }

  useListKeys({
    inPanel: (target) => panel.current?.contains(target) ?? false,
    onOpen: () => goTo(current, 'panel'),
    onEnterList: () => goTo(current, 'list'),
    onFilter: () => setFilterOpen(true),
    onMend: undo.mend,
    // A contact panel knows which letters its question needs.
    mode: { current: mode, asked: current === null || !isContactWork(current), onStart: begin, onStop: modes.stop },
  });

  const common = { place, onMove: move, onLeave: () => goTo(current, 'list'), handle: panel };
  return (
    <div className={`${s.page} ${mode?.kind === 'call' ? s.withScript : ''}`}>
      <section className={s.list} aria-label={t('list')}>
        <DayProgress progress={day.progress} late={countByTab(day.items).late} />
        {mode ? (
          <ModeBar mode={mode} left={shown.length} onPause={modes.pause} onStop={modes.stop} />
        ) : (
          <Toolbar
            items={day.items}
            view={view}
            hidden={hidden}
            layout={layout}
            onChange={change}
            filterOpen={filterOpen}
            onFilterOpen={setFilterOpen}
            onMode={begin}
          />
        )}
        {mode && shown.length === 0 ? (
          <ModeDone mode={mode} onStop={modes.stop} />
        ) : shown.length > 0 ? (
          <WorklistGrid
            items={shown}
            openKey={current?.key ?? null}
            openKeys={openKeys}
            listed={mode?.kind ?? view.tab}
            hidden={hidden}
            layout={layout}
            onCurrent={({ key }) => setCurrentKey(key)}
            onMarked={setMarked}
            handle={grid}
          />
        ) : day.items.length === 0 ? (
          <NothingToDo progress={day.progress} />
        ) : (
          <NothingShown filter={view.filter} count={day.items.length} onShowAll={() => change({ filter: NO_FILTER, tab: 'all' })} />
        )}
        <Foot
          shown={shown}
          marked={marked}
          onUnmark={() => grid.current?.unmark()}
          table={() => grid.current?.markedTable() ?? NO_TABLE}
          onQueue={() => {
            begin('whatsapp');
            grid.current?.unmark();
          }}
          showKeys={mode === null}
          saved={saved}
          onUndo={undo.takeBack}
          onCorrect={correct}
        />
      </section>
      {current && isContactWork(current) && (
        <ContactPanel
          key={current.key}
          item={current}
          group={group}
          forms={forms}
          onSaved={finish}
          mode={mode}
          onMode={begin}
          onPause={modes.pause}
          onStop={modes.stop}
          {...common}
        />
      )}
      {current && !isContactWork(current) && <BookingPanel key={current.key} item={current} onSettled={finish} {...common} />}
      {!current && <div className={s.nobody} />}
    </div>
  );
}
