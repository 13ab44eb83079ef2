import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import s from '../../../ui/list/toolbar.module.css';
import { Tabs } from '../../../ui/tabs.tsx';
import { ModeMenu } from '../mode/mode-menu.tsx';
import type { ModeKind } from '../mode/work-mode.ts';
import { countByTab, passes, TABS } from './filter.ts';
import { FilterMenu } from './filter-menu.tsx';
import type { ViewState } from './view-state.ts';
import { WorklistViews } from './worklist-views.tsx';

interface Props {
  items: readonly WorklistItem[];
  view: ViewState;
  hidden: readonly string[];
  layout: GridLayoutHandle;
  onChange(part: Partial<ViewState>): void;
  filterOpen: boolean;
  onFilterOpen(open: boolean): void;
  onMode(kind: ModeKind): void;
}

export function Toolbar({ items, view, hidden, layout, onChange, filterOpen, onFilterOpen, onMode }: Props) {
  const { t } = useTranslation('today');
  const passing = useMemo(() => items.filter((item) => passes(item, view.filter)), [items, view.filter]);
  const counts = useMemo(() => countByTab(passing), [passing]);
  return (
    <div className={s.tools}>
      <Tabs
        label={t('tabs')}
        tabs={TABS.map((tab) => ({ value: tab, label: t(`tab_${tab}`), count: counts[tab] }))}
        value={view.tab}
        onChange={(tab) => onChange({ tab })}
      />
      <span className="k-grow" />
      <ModeMenu items={passing} onMode={onMode} />
      <FilterMenu
        items={items}
        filter={view.filter}
        onChange={(filter) => onChange({ filter })}
        opened={filterOpen}
        onOpened={onFilterOpen}
      />
      <WorklistViews view={view} hidden={hidden} layout={layout} onChange={onChange} />
    </div>
  );
}
