import { useTranslation } from 'react-i18next';
import type { CompareRow } from '../../../../api/figures.ts';
import type { MeasureName } from '../../../ui/measures.ts';
import page from '../../../ui/page.module.css';
import { Scroll } from '../../../ui/scroll.tsx';
import { AreaButton } from '../places/area-button.tsx';
import { BranchLink } from '../places/branch-link.tsx';
import { useOpenedAreas } from '../places/use-opened-areas.ts';
import s from '../reports.module.css';
import { CompareCell } from './compare-cell.tsx';

const COLUMNS: readonly MeasureName[] = ['followedUp', 'onTimeRate', 'booked', 'bookingRate', 'showRate', 'done', 'successRate', 'missed'];
const MONTHLY: readonly MeasureName[] = ['crmUnitEntries', 'targetMet'];

/** The total, each area, and an area's branches on demand. */
export function CompareTable({ rows }: { rows: readonly CompareRow[] }) {
  const { t } = useTranslation('headOfficeFigures');
  const areas = rows.filter(({ areaId, branchId }) => areaId !== null && branchId === null);
  const { isOpen, toggle } = useOpenedAreas(areas);
  const totals = rows.filter(({ areaId }) => areaId === null);
  const branchesOf = (id: number | null) => rows.filter(({ areaId, branchId }) => branchId !== null && areaId === id && isOpen(id));
  const visible = [...totals, ...areas.flatMap((area) => [area, ...branchesOf(area.areaId)])];
  const isMonthly = rows.some(({ oneMonthly }) => oneMonthly !== null);
  const columns = isMonthly ? [...COLUMNS, ...MONTHLY] : COLUMNS;
  return (
    <Scroll>
      <table className={`${page.table} ${s.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('areaAndBranch')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className={page.right}>
                {t(`measure_${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => (
            <tr key={`${row.areaId} ${row.branchId}`} className={row.areaId === null ? page.sum : ''}>
              <td>
                {row.branchId !== null ? (
                  <BranchLink branchId={row.branchId} name={row.name} code={row.code} />
                ) : row.areaId !== null ? (
                  <AreaButton name={row.name} isOpen={isOpen(row.areaId)} onToggle={() => row.areaId !== null && toggle(row.areaId)} />
                ) : (
                  t('allTogether')
                )}
              </td>
              {columns.map((name) => (
                <td key={name} className={s.figure}>
                  <CompareCell name={name} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
