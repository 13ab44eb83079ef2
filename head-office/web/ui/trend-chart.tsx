import { BarChart, LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { type MeasureName, measure } from './measures.ts';
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
        yAxisProps={{ width: 52, tickCount: 5, domain: measure(name).kind === 'count' ? [0, 'auto'] : shareDomain(data, target) }}
        xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 8 }}
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

/** Whole steps of five points around what is shown, so that the ticks are round. */
function shareDomain(data: readonly TrendDatum[], target: number | null): [number, number] {
  const known = [...data.map(({ value }) => value), target].filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const step = Math.max(...known) - Math.min(...known) > 0.4 ? 0.2 : 0.04;
  const low = Math.max(0, Math.floor((Math.min(...known) - 0.005) / step) * step);
  const high = Math.ceil((Math.max(...known) + 0.005) / step) * step;
  return [low, Math.max(high, low + step)];
}
