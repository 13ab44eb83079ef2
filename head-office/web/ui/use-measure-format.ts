import { useFormat } from '../text/use-format.ts';
import { type MeasureName, measure } from './measures.ts';

/** Writes a value of a measure: `1.204` or `13,8%`. */
export function useMeasureFormat() {
  const format = useFormat();
  return (name: MeasureName, value: number | null, decimals = 1) =>
    measure(name).kind === 'count' ? format.number(value) : format.percent(value, decimals);
}
