import { CompositeChart } from '@mantine/charts';
import { monthOf } from '../../../../../shared/domain/months.ts';
import { useToday } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { ChartFrame } from './chart-frame.tsx';

interface Props {
  title: string;
  label: string;
  months: readonly { month: string; value: number; target?: number | null }[];
  targetLabel?: string;
  /** How a bar's label is written; the figure itself when left out. */
  short?(value: number): string;
}

const BAR = 'var(--k-accent-mark)';
const PALE = 'color-mix(in srgb, var(--k-accent-mark) 55%, var(--k-surface))';
const TARGET = 'var(--k-text-2)';

/** Months as bars from zero, the one that runs paler, a target as a dashed line. */
export function MonthBars({ title, label, months, targetLabel, short }: Props) {
  const { t, write } = useFigureWords();
  const format = useFormat();
  const running = monthOf(useToday());
  const written = short ?? ((value: number) => write(value, { type: 'units' }));
  const hasTargets = months.some(({ target }) => typeof target === 'number');
  const data = months.map(({ month, value, target }) => ({
    label: format.month(month).slice(0, 3),
    ...(month === running ? { running: value } : { value }),
    target: target ?? undefined,
  }));
  const words = months.map(({ month, value, target }) => {
    const against = typeof target === 'number' ? ` (${targetLabel} ${write(target, { type: 'units' })})` : '';
    return `${format.month(month)} ${write(value, { type: 'units' })}${against}`;
  });
  return (
    <ChartFrame
      title={title}
      words={months.some(({ value }) => value > 0) || hasTargets ? words : []}
      nothing={t('chartNothing')}
      legend={
        hasTargets && targetLabel
          ? [
              { label, color: BAR },
              { label: targetLabel, color: TARGET, dashed: true },
            ]
          : []
      }
    >
      <CompositeChart
        h="100%"
        data={data}
        dataKey="label"
        series={[
          { name: 'value', label, color: BAR, type: 'bar' },
          { name: 'running', label, color: PALE, type: 'bar' },
          { name: 'target', label: targetLabel ?? '', color: TARGET, type: 'line', strokeDasharray: '5 4' },
        ]}
        curveType="linear"
        connectNulls={false}
        withDots={false}
        withTooltip={false}
        withYAxis={false}
        tickLine="none"
        gridAxis="none"
        maxBarWidth={34}
        barProps={{
          isAnimationActive: false,
          radius: 2,
          stackId: 'months',
          label: {
            position: 'top',
            fontSize: 11,
            fill: 'var(--k-text)',
            formatter: (value: unknown) => (typeof value === 'number' ? written(value) : ''),
          },
        }}
        lineProps={{ isAnimationActive: false }}
        composedChartProps={{ accessibilityLayer: false, margin: { top: 18, right: 8, bottom: 0, left: 8 } }}
        xAxisProps={{ interval: months.length <= 16 ? 0 : 'preserveStartEnd' }}
      />
    </ChartFrame>
  );
}
