import type { CallOutput } from '../../../api/index.ts';
import { isDate } from '../../../ui/form/checks.ts';
import { type Keyed, withKey } from '../../../ui/form/row-key.ts';

type Promo = CallOutput<'promos.list'>[number];
/** '' stands for "no such day". */
export type Row = Keyed<Omit<Promo, 'fromDay' | 'toDay'> & { fromDay: string; toDay: string }>;

export function toDraft(promos: Promo[]): Row[] {
  return promos.map((promo) => withKey({ ...promo, fromDay: promo.fromDay ?? '', toDay: promo.toDay ?? '' }));
}

export function toPromo({ code, name, fromDay, toDay, active, source }: Row): Promo {
  return { code: code.trim(), name: name.trim(), fromDay: fromDay || null, toDay: toDay || null, active, source };
}

export function isDecided({ source }: Row): boolean {
  return source === 'head_office';
}

/** Another row has this code; capitals make no difference. */
export function codeFault(row: Row, rows: readonly Row[]): boolean {
  return rows.some((other) => other.key !== row.key && other.code.trim().toUpperCase() === row.code.trim().toUpperCase());
}

export function dateFault({ fromDay, toDay }: Row): boolean {
  return fromDay !== '' && toDay !== '' && fromDay > toDay;
}

export function isSound(rows: readonly Row[]): boolean {
  const isDay = (day: string) => day === '' || isDate(day);
  return rows.every(
    (row) =>
      row.code.trim() !== '' &&
      row.name.trim() !== '' &&
      isDay(row.fromDay) &&
      isDay(row.toDay) &&
      !dateFault(row) &&
      !codeFault(row, rows),
  );
}
