import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../../shared/domain/civil-date.ts';
import type { TrendPoint } from '../../../../api/figures.ts';
import { useFormat } from '../../../text/use-format.ts';
import { type MeasureName, measure } from '../../../ui/measures.ts';
import page from '../../../ui/page.module.css';
import { Scroll } from '../../../ui/scroll.tsx';
import { useMeasureFormat } from '../../../ui/use-measure-format.ts';

const COLUMNS: readonly MeasureName[] = [
  'followedUp',
  'onTimeRate',
  'booked',
  'bookingRate',
  'shown',
  'showRate',
  'done',
  'successRate',
  'missed',
];

export function TrendTable({ points, by }: { points: readonly TrendPoint[]; by: 'day' | 'week' | 'month' }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const write = useMeasureFormat();
  const word = {
    day: (from: string) => `${format.shortWeekday(from)}, ${format.shortDate(from)}`,
    week: (from: string) => format.range(from, addDays(from, 6)),
    month: (from: string) => format.month(from.slice(0, 7)),
  }[by];
  return (
    <Scroll>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t(`by_${by}`)}</th>
            <th scope="col" className={page.right}>
              {t('closedDays')}
            </th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className={page.right}>
                {t(`measure_${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ from, figures, monthly }) => (
            <tr key={from}>
              <td>{word(from)}</td>
              <td className={page.right}>{format.number(figures.days)}</td>
              {COLUMNS.map((name) => (
                <td key={name} className={page.right}>
                  {write(name, measure(name).of(figures, monthly))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
