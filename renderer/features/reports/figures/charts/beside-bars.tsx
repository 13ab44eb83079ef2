import { BarChart } from '@mantine/charts';
import { useFigureWords } from '../use-figure-words.ts';
import { ChartFrame } from './chart-frame.tsx';

interface Props {
  title: string;
  rows: readonly { name: string; now: number; before: number }[];
  /** What the two bars are; this period and the other one when left out. */
  labels?: { now: string; before: string };
  /** How a bar's label is written; as units when left out. */
  short?(value: number): string;
}

const NOW = 'var(--k-accent-mark)';
const BEFORE = 'var(--k-off-mark)';

/** Names down the side, two bars each: this period's above the other's, or what something brought above what it cost. */
export function BesideBars({ title, rows, labels, short }: Props) {
  const { t, column, write } = useFigureWords();
  const shown = rows.filter(({ now, before }) => now > 0 || before > 0);
  const { now: nowLabel, before: beforeLabel } = labels ?? { now: column('now'), before: column('before') };
  const units = short ?? ((value: number) => write(value, { type: 'units' }));
  return (
    <ChartFrame
      title={title}
      words={shown.map(({ name, now, before }) => `${name} ${units(now)} (${units(before)})`)}
      nothing={t('chartNothing')}
      legend={[
        { label: nowLabel, color: NOW },
        { label: beforeLabel, color: BEFORE },
      ]}
    >
      <BarChart
        h="100%"
        data={shown.map((row) => ({ ...row }))}
        dataKey="name"
        orientation="vertical"
        series={[
          { name: 'now', label: nowLabel, color: NOW },
          { name: 'before', label: beforeLabel, color: BEFORE },
        ]}
        withTooltip={false}
        withXAxis={false}
        gridAxis="none"
        tickLine="none"
        maxBarWidth={14}
        barProps={{
          isAnimationActive: false,
          radius: 2,
          label: {
            position: 'right',
            fontSize: 11,
            fill: 'var(--k-text)',
            formatter: (value: unknown) => (typeof value === 'number' ? units(value) : ''),
          },
        }}
        barChartProps={{ accessibilityLayer: false, margin: { top: 0, right: short ? 60 : 36, bottom: 0, left: 0 } }}
        yAxisProps={{ width: 116, interval: 0 }}
      />
    </ChartFrame>
  );
}
