import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../../../../../shared/domain/civil-date.ts';
import { useRead, useSession } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { lastReportDay } from '../../../ui/last-report-day.ts';
import { MEASURES, type MeasureName, measure } from '../../../ui/measures.ts';
import page from '../../../ui/page.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RangePicker } from '../../../ui/range-picker.tsx';
import { TrendChart } from '../../../ui/trend-chart.tsx';
import s from '../reports.module.css';
import { TrendTable } from './trend-table.tsx';

const STEPS = ['day', 'week', 'month'] as const;
/** How far back each step looks at first, in months. */
const SPAN = { day: 1, week: 3, month: 12 } as const;
const NAMES = Object.keys(MEASURES) as MeasureName[];
const isMonthly = (name: MeasureName) => ['crmUnitEntries', 'targetMet', 'contribution'].includes(name);

export function TrendPart({ area }: { area: number | undefined }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const to = lastReportDay(useSession().today);
  const back = (step: (typeof STEPS)[number]) => ({
    from: step === 'month' ? addMonths(`${to.slice(0, 7)}-01`, -SPAN.month) : addMonths(to, -SPAN[step]),
    to,
  });
  const [by, setBy] = useState<(typeof STEPS)[number]>('day');
  const [range, setRange] = useState(() => back('day'));
  const [name, setName] = useState<MeasureName>('followedUp');
  const names = NAMES.filter((other) => by === 'month' || !isMonthly(other));
  const shown = names.includes(name) ? name : 'followedUp';
  const query = { ...range, by, area };
  const trend = useRead('figures.trend', { query }, { keepPrevious: true });
  const label = (from: string) => (by === 'month' ? format.shortMonth(from.slice(0, 7)) : format.dayMonth(from));
  const points = trend.data ?? [];
  return (
    <>
      <div className={`${s.tools} ${page.noPrint}`}>
        <SegmentedControl
          aria-label={t('trendBy')}
          value={by}
          data={STEPS.map((value) => ({ value, label: t(`by_${value}`) }))}
          onChange={(value) => {
            const next = STEPS.find((known) => known === value) ?? 'day';
            setBy(next);
            setRange(back(next));
          }}
        />
        <RangePicker label={t('periodOne')} range={range} onChange={setRange} />
        <Select
          aria-label={t('measure')}
          w={168}
          allowDeselect={false}
          value={shown}
          data={names.map((value) => ({ value, label: t(`measure_${value}`) }))}
          onChange={(value) => setName(names.find((known) => known === value) ?? 'followedUp')}
        />
        <span className="k-grow" />
        <ExportMenu views={[{ view: 'trend', query }]} printable />
      </div>
      {trend.error && <ProblemNotice error={trend.error} onRetry={() => void trend.refetch()} />}
      <div className={`${page.fill} ${s.trend}`}>
        <Card title={t(`measure_${shown}`)} remark={format.range(range.from, range.to)}>
          <div className={page.chart}>
            {points.length > 0 && (
              <TrendChart
                name={shown}
                target={shown === 'targetMet' ? 1 : null}
                data={points.map((point) => ({ label: label(point.from), value: measure(shown).of(point.figures, point.monthly) }))}
              />
            )}
          </div>
        </Card>
        <Card title={t('figures')}>
          <TrendTable points={points} by={by} />
        </Card>
      </div>
    </>
  );
}
