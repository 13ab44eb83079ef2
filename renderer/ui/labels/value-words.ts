import type { CustomField } from '../../../shared/contract/labels.ts';
import type { CustomValue } from '../../../shared/domain/custom-value.ts';
import type { Format } from '../../text/format.ts';

const MOST_DECIMALS = 3;

/** A value of an own field as people read it: 1.250,5 and 31 Des 2026; '–' for none. */
export function valueWords(kind: CustomField['kind'], value: CustomValue | null | undefined, format: Format): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return format.number(value, decimalsOf(value));
  return kind === 'date' ? format.shortDate(value) : value;
}

function decimalsOf(value: number): number {
  return Math.min((String(value).split('.')[1] ?? '').length, MOST_DECIMALS);
}
