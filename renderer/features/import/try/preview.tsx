import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ListGrid } from '../../../ui/grid/list-grid.tsx';
import { MARK_COLUMN, MARKS } from '../../../ui/grid/marks.ts';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { useNextPicture } from '../../../ui/use-next-picture.ts';
import s from '../import.module.css';
import { refusedValueColumns, rejectedColumns, sampleColumns } from './preview-columns.ts';
import { PREVIEW_TABS, type PreviewRow, type PreviewTab, previewOf } from './preview-rows.ts';

const NOT_YET: PreviewRow[] = [];

/** Row by row: what is refused and why, what comes new, what changes from what to what. */
export function Preview({ outcome }: { outcome: ImportOutcome }) {
  const { t } = useTranslation('imports');
  const reasons = useTranslation('customers').t;
  const format = useFormat();
  const preview = useMemo(() => previewOf(outcome), [outcome]);
  const [tab, setTab] = useState<PreviewTab>(preview.rejected.count > 0 ? 'rejected' : 'new');
  const layout = useGridLayout(`import.${tab}`);
  const isGridDrawn = useNextPicture();
  const areRowsDrawn = useNextPicture(isGridDrawn);
  const { rows, count } = preview[tab];
  const columns = useMemo(() => {
    if (tab === 'rejected') return rejectedColumns(t, s.value);
    return tab === 'refusedValue' ? refusedValueColumns(t, reasons, s.value) : sampleColumns(t, format, tab);
  }, [t, reasons, format, tab]);
  const tabs = PREVIEW_TABS.filter((name) => name !== 'refusedValue' || preview.refusedValue.count > 0);
  return (
    <section className={s.preview} aria-label={t('preview')}>
      <div className={s.tools}>
        <Tabs<PreviewTab>
          label={t('preview')}
          tabs={tabs.map((name) => ({ value: name, label: t(`tab_${name}`), count: preview[name].count }))}
          value={tab}
          onChange={setTab}
        />
        <span className="k-grow" />
        <span className="k-dim">
          {rows.length < count
            ? t('someShown', { shown: format.number(rows.length), number: format.number(count) })
            : t(tab === 'rejected' && outcome.applied ? 'about_rejectedDone' : `about_${tab}`)}
        </span>
      </div>
      {rows.length > 0 ? (
        isGridDrawn && (
          <ListGrid<PreviewRow>
            key={tab}
            list="import"
            layout={layout}
            rowData={areRowsDrawn ? rows : NOT_YET}
            columnDefs={columns}
            rowSelection={MARKS}
            selectionColumnDef={MARK_COLUMN}
          />
        )
      ) : (
        <EmptyState title={t(`none_${tab}`)} />
      )}
    </section>
  );
}
