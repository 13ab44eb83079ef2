import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../../../../renderer/ui/tabs.tsx';
import { AreaSelect } from '../../ui/area-select.tsx';
import page from '../../ui/page.module.css';
import { useViewState } from '../../ui/view-state.ts';
import { ComparePart } from './compare/compare-part.tsx';
import { PeriodPart } from './period/period-part.tsx';
import { TrendPart } from './trend/trend-part.tsx';

const PARTS = ['compare', 'trend', 'period'] as const;
type Part = (typeof PARTS)[number];
let remembered: Part = 'compare';

/** Periods side by side, over time, and by area; each as a file. */
export function ReportsScreen() {
  const { t } = useTranslation('headOfficeFigures');
  const { view, change } = useViewState();
  const [part, setPart] = useState(remembered);
  const area = view.area ?? undefined;
  return (
    <div className={page.page}>
      <div className={page.top}>
        <h1>{t('reportsTitle')}</h1>
        <Tabs
          label={t('reportsTitle')}
          tabs={PARTS.map((value) => ({ value, label: t(`report_${value}`) }))}
          value={part}
          onChange={(next) => {
            remembered = next;
            setPart(next);
          }}
        />
        <span className="k-grow" />
        <AreaSelect area={view.area} onChange={(next) => change({ area: next })} />
      </div>
      {part === 'compare' && <ComparePart area={area} />}
      {part === 'trend' && <TrendPart area={area} />}
      {part === 'period' && <PeriodPart area={area} />}
    </div>
  );
}
