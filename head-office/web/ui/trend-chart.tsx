import { BarChart, LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { type MeasureName, measure } from './measures.ts';
import { shareAxis } from './share-axis.ts';
import { useMeasureFormat } from './use-measure-format.ts';

export interface TrendDatum {
  label: string;
  value: number | null;
}

interface Props {
  name: MeasureName;
  data: readonly TrendDatum[];
  /** A line to hold against, in the measure's unit. */
  target?: number | null;
  onChoose?(index: number): void;
}

/** Counts as bars from zero, shares as a line: the eye compares lengths with lengths. */
export function TrendChart({ name, data, target = null, onChoose }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const write = useMeasureFormat();
  const words = data.map(({ label, value }) => `${label} ${write(name, value)}`).join(', ');
  const Chart = measure(name).kind === 'count' ? BarChart : LineChart;
  const choose = (state: { activeTooltipIndex?: unknown }) => onChoose?.(Number(state.activeTooltipIndex));
  const chartProps = { accessibilityLayer: false, ...(onChoose ? { onClick: choose, style: { cursor: 'pointer' } } : {}) };
  const plain = data.map(({ label, value }) => ({ label, value: value ?? undefined }));
  return (
    <div role="img" aria-label={`${t(`measure_${name}`)}: ${words}`} style={{ height: '100%', minHeight: 0 }}>
      <Chart
        h="100%"
        data={plain}
        dataKey="label"
        withLegend={false}
        tickLine="none"
        gridAxis="x"
        valueFormatter={(value) => write(name, value, measure(name).kind === 'share' ? 1 : 0)}
        series={[{ name: 'value', label: t(`measure_${name}`), color: 'var(--k-accent-mark)' }]}
        yAxisProps={{
          width: 48,
          interval: 0,
          tickFormatter: (value: number) => write(name, value, 0),
          ...(measure(name).kind === 'count'
            ? { tickCount: 5, domain: [0, 'auto'] }
            : shareAxis(
                data.map(({ value }) => value),
                target,
              )),
        }}
        xAxisProps={data.length <= 16 ? { interval: 0 } : { interval: 'preserveStartEnd', minTickGap: 12 }}
        referenceLines={target === null ? [] : [{ y: target, color: 'var(--k-text-2)', strokeDasharray: '5 4' }]}
        {...(Chart === BarChart
          ? { barChartProps: chartProps, barProps: { isAnimationActive: false, radius: 2 }, maxBarWidth: 40 }
          : {
              curveType: 'linear' as const,
              connectNulls: false,
              strokeWidth: 2,
              dotProps: { r: data.length > 40 ? 0 : 3 },
              lineProps: { isAnimationActive: false },
              lineChartProps: chartProps,
            })}
      />
    </div>
  );
}
