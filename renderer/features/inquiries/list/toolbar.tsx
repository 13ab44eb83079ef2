import { useTranslation } from 'react-i18next';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import s from '../../../ui/list/toolbar.module.css';
import { Tabs } from '../../../ui/tabs.tsx';
import type { ViewState } from '../view-state.ts';
import { FileActions } from './file-actions.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { InquiryViews } from './inquiry-views.tsx';
import { TABS, type TabName } from './tabs.ts';

interface Props {
  view: ViewState;
  hidden: readonly string[];
  layout: GridLayoutHandle;
  counts: Record<TabName, number>;
  onChange(part: Partial<ViewState>): void;
}

export function Toolbar({ view, hidden, layout, counts, onChange }: Props) {
  const { t } = useTranslation('inquiries');
  return (
    <div className={s.tools}>
      <Tabs
        label={t('tabs')}
        tabs={TABS.map((tab) => ({ value: tab, label: t(`tab_${tab}`), count: counts[tab] }))}
        value={view.tab}
        onChange={(tab) => onChange({ tab })}
      />
      <span className="k-grow" />
      <FilterMenu filter={view.filter} onChange={(filter) => onChange({ filter })} />
      <FileActions view={view} />
      <InquiryViews view={view} hidden={hidden} layout={layout} onChange={onChange} />
    </div>
  );
}
