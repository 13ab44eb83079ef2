import { BarChart } from '@mantine/charts';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { MONTHS } from '../../../../shared/domain/month-names.ts';
import { useLanguage } from '../../../text/language.ts';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { FigureButton } from '../rows/figure-button.tsx';
import { useOpenFigure } from '../rows/opened-figure.ts';
import { useWords } from '../use-words.ts';

const MEASURES = ['crmUnitEntries', 'unitEntries', 'revenue', 'inquiries'] as const;
type MeasureName = (typeof MEASURES)[number];
const FIGURES = { crmUnitEntries: 'crmVisits', unitEntries: 'visits', revenue: 'crmVisits', inquiries: 'inquiries' } as const;
const MILLION = 1_000_000;
/** Paler: it is not over yet, and must not be taken for a fall. */
const RUNNING = 'color-mix(in srgb, var(--k-accent-mark) 55%, var(--k-surface))';

/** Thirteen months, from the branch's work or as imported for the time before. A bar, and its month below it, open what it counts. */
export function TrendCard({ dashboard: { trend, month } }: { dashboard: Dashboard }) {
  const { t, format } = useWords();
  const language = useLanguage();
  const openFigure = useOpenFigure();
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
  const figureOf = (point: (typeof trend)[number]) => ({
    figure: FIGURES[name],
    month: point.month,
    count: inMillions ? null : point[name],
  });
  const open = (index: number) => {
    const point = trend[index];
    if (point) openFigure(figureOf(point));
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
          withXAxis={false}
          barProps={{ isAnimationActive: false, radius: 2 }}
          barChartProps={{
            accessibilityLayer: false,
            margin: { top: 18, left: 0, right: 0, bottom: 0 },
            onClick: (state: { activeTooltipIndex?: unknown }) => open(Number(state.activeTooltipIndex)),
            style: { cursor: 'pointer' },
          }}
        />
      </div>
      <div className={s.months}>
        {trend.map((point, index) => (
          <FigureButton key={point.month} {...figureOf(point)}>
            {data[index]?.label}
          </FigureButton>
        ))}
      </div>
    </Card>
  );
}
