import { BarChart } from '@mantine/charts';
import { useFigureWords } from '../use-figure-words.ts';
import { ChartFrame } from './chart-frame.tsx';

interface Props {
  title: string;
  rows: readonly { name: string; now: number; before: number }[];
}

const NOW = 'var(--k-accent-mark)';
const BEFORE = 'var(--k-off-mark)';

/** Names down the side, this period's bar above the other's. */
export function BesideBars({ title, rows }: Props) {
  const { t, column, write } = useFigureWords();
  const shown = rows.filter(({ now, before }) => now > 0 || before > 0);
  const units = (value: number) => write(value, { type: 'units' });
  return (
    <ChartFrame
      title={title}
      words={shown.map(({ name, now, before }) => `${name} ${units(now)} (${units(before)})`)}
      nothing={t('chartNothing')}
      legend={[
        { label: column('now'), color: NOW },
        { label: column('before'), color: BEFORE },
      ]}
    >
      <BarChart
        h="100%"
        data={shown.map((row) => ({ ...row }))}
        dataKey="name"
        orientation="vertical"
        series={[
          { name: 'now', label: column('now'), color: NOW },
          { name: 'before', label: column('before'), color: BEFORE },
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
        barChartProps={{ accessibilityLayer: false, margin: { top: 0, right: 36, bottom: 0, left: 0 } }}
        yAxisProps={{ width: 116, interval: 0 }}
      />
    </ChartFrame>
  );
}
