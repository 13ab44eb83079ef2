import { BarChart, ChartTooltip, LineChart } from '@mantine/charts';
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
  /** The last one is not over yet: drawn paler, so that it is not taken for a fall. */
  isLastRunning?: boolean;
  onChoose?: ((index: number) => void) | undefined;
}

/** Counts as bars from zero, shares as a line: the eye compares lengths with lengths. */
export function TrendChart({ name, data, target = null, isLastRunning = false, onChoose }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const write = useMeasureFormat();
  const isCount = measure(name).kind === 'count';
  const label = t(`measure_${name}`);
  const points = withRunning(data, isLastRunning, isCount);
  const choose = (state: { activeTooltipIndex?: unknown }) => onChoose?.(Number(state.activeTooltipIndex));
  const chartProps = { accessibilityLayer: false, ...(onChoose ? { onClick: choose, style: { cursor: 'pointer' } } : {}) };
  const valueFormatter = (value: number) => write(name, value, isCount ? 0 : 1);
  const common = {
    h: '100%',
    data: points,
    dataKey: 'label',
    withLegend: false,
    tickLine: 'none' as const,
    gridAxis: 'x' as const,
    valueFormatter,
    tooltipProps: {
      content: ({ label: title, payload }: { label?: unknown; payload?: readonly object[] }) => (
        <ChartTooltip label={String(title)} payload={payload?.slice(0, 1)} series={series} valueFormatter={valueFormatter} />
      ),
    },
    yAxisProps: {
      width: 56,
      interval: 0,
      tickFormatter: (value: number) => write(name, value, 0),
      ...(isCount
        ? { tickCount: 5, domain: [0, 'auto'] as const }
        : shareAxis(
            data.map(({ value }) => value),
            target,
          )),
    },
    xAxisProps: data.length <= 16 ? { interval: 0 as const } : { interval: 'preserveStartEnd' as const, minTickGap: 12 },
    referenceLines: target === null ? [] : [{ y: target, color: 'var(--k-text-2)', strokeDasharray: '5 4' }],
  };
  const pale = 'color-mix(in srgb, var(--k-accent-mark) 55%, var(--k-surface))';
  const series = [
    { name: 'value', label, color: 'var(--k-accent-mark)' },
    { name: 'running', label, color: pale, strokeDasharray: '4 4' },
  ];
  return (
    <div
      role="img"
      aria-label={`${label}: ${data.map((point) => `${point.label} ${write(name, point.value)}`).join(', ')}`}
      style={{ height: '100%', minHeight: 0 }}
    >
      {isCount ? (
        <BarChart
          {...common}
          type="stacked"
          series={series}
          maxBarWidth={40}
          barChartProps={chartProps}
          barProps={{ isAnimationActive: false, radius: 2 }}
        />
      ) : (
        <LineChart
          {...common}
          series={series}
          curveType="linear"
          connectNulls={false}
          strokeWidth={2}
          dotProps={{ r: data.length > 40 ? 0 : 3 }}
          lineProps={{ isAnimationActive: false }}
          lineChartProps={chartProps}
        />
      )}
    </div>
  );
}

/** The running point apart from the others; a line to it begins at the point before. */
function withRunning(data: readonly TrendDatum[], isLastRunning: boolean, isCount: boolean) {
  const last = isLastRunning ? data.length - 1 : data.length;
  return data.map(({ label, value }, index) => ({
    label,
    value: index < last && value !== null ? value : undefined,
    running: value !== null && (index === last || (!isCount && index === last - 1 && isLastRunning)) ? value : undefined,
  }));
}
