import { BarChart } from '@mantine/charts';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { MONTHS } from '../../../../shared/domain/month-names.ts';
import { lastDayOf } from '../../../../shared/domain/months.ts';
import { reportPath } from '../../../paths.ts';
import { useLanguage } from '../../../text/language.ts';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { useWords } from '../use-words.ts';

const MEASURES = ['crmUnitEntries', 'unitEntries', 'revenue', 'inquiries'] as const;
type MeasureName = (typeof MEASURES)[number];
const MILLION = 1_000_000;
/** Paler: it is not over yet, and must not be taken for a fall. */
const RUNNING = 'color-mix(in srgb, var(--k-accent-mark) 55%, var(--k-surface))';

/** Thirteen months, from the branch's work or as imported for the time before. A bar opens the last report of its month. */
export function TrendCard({ dashboard: { trend, month } }: { dashboard: Dashboard }) {
  const { t, format } = useWords();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [name, setName] = useState<MeasureName>('crmUnitEntries');
  const inMillions = name === 'revenue';
  const write = (value: number) => (inMillions ? format.number(value / MILLION, 1) : format.number(value));
  const shortMonth = (of: string) => MONTHS[language].short[Number(of.slice(5)) - 1] ?? of;
  const running = trend.find(({ isRunning }) => isRunning);
  const data = trend.map((point) => ({
    label: shortMonth(point.month),
    value: point.isRunning ? undefined : (point[name] ?? undefined),
    running: point.isRunning ? (point[name] ?? undefined) : undefined,
  }));
  const open = (index: number) => {
    const point = trend[index];
    if (point) navigate(reportPath(point.isRunning && month ? month.until : lastDayOf(point.month)));
  };
  return (
    <Card
      title={t('trend')}
      remark={running && month ? t('trendRunning', { month: shortMonth(running.month), day: Number(month.until.slice(8)) }) : undefined}
      actions={
        <NativeSelect
          aria-label={t('measure')}
          value={name}
          data={MEASURES.map((value) => ({ value, label: t(`measure_${value}`) }))}
          onChange={(event) => setName(MEASURES.find((known) => known === event.currentTarget.value) ?? 'crmUnitEntries')}
        />
      }
    >
      <div
        className={s.chart}
        role="img"
        aria-label={`${t(`measure_${name}`)}: ${trend.map((point) => `${format.month(point.month)} ${format.number(point[name])}`).join(', ')}`}
      >
        <BarChart
          h="100%"
          data={data}
          dataKey="label"
          type="stacked"
          withLegend={false}
          withYAxis={false}
          withTooltip={false}
          tickLine="none"
          gridAxis="none"
          withBarValueLabel
          valueLabelProps={{ fontSize: 11, fill: 'var(--k-text)', position: 'top' }}
          // The half of a bar that is not there would stand as a 0.
          valueFormatter={(value) => (value === 0 ? '' : inMillions ? t('million', { value: write(value) }) : write(value))}
          maxBarWidth={36}
          series={[
            { name: 'value', color: 'var(--k-accent-mark)' },
            { name: 'running', color: RUNNING },
          ]}
          xAxisProps={{ interval: 0, padding: { left: 0, right: 0 } }}
          barProps={{ isAnimationActive: false, radius: 2 }}
          barChartProps={{
            accessibilityLayer: false,
            margin: { top: 18, left: 0, right: 0, bottom: 0 },
            onClick: (state: { activeTooltipIndex?: unknown }) => open(Number(state.activeTooltipIndex)),
            style: { cursor: 'pointer' },
          }}
        />
      </div>
    </Card>
  );
}
