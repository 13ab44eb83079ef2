import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CompareRow } from '../../../../api/figures.ts';
import { branchPath } from '../../../app/paths.ts';
import type { MeasureName } from '../../../ui/measures.ts';
import page from '../../../ui/page.module.css';
import { Scroll } from '../../../ui/scroll.tsx';
import s from '../reports.module.css';
import { CompareCell } from './compare-cell.tsx';

const COLUMNS: readonly MeasureName[] = ['followedUp', 'onTimeRate', 'booked', 'bookingRate', 'showRate', 'done', 'successRate', 'missed'];
const MONTHLY: readonly MeasureName[] = ['crmUnitEntries', 'targetMet'];

/** The total, each area, and an area's branches on demand. */
export function CompareTable({ rows }: { rows: readonly CompareRow[] }) {
  const { t } = useTranslation('headOfficeFigures');
  const areas = rows.filter(({ areaId, branchId }) => areaId !== null && branchId === null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const only = areas.length === 1 ? areas[0]?.areaId : null;
  const isOpen = (areaId: number | null) => areaId !== null && (opened.has(areaId) || areaId === only);
  const totals = rows.filter(({ areaId }) => areaId === null);
  const branchesOf = (id: number | null) => rows.filter(({ areaId, branchId }) => branchId !== null && areaId === id && isOpen(id));
  const visible = [...totals, ...areas.flatMap((area) => [area, ...branchesOf(area.areaId)])];
  const isMonthly = rows.some(({ oneMonthly }) => oneMonthly !== null);
  const columns = isMonthly ? [...COLUMNS, ...MONTHLY] : COLUMNS;
  function toggle(areaId: number) {
    const next = new Set(opened);
    if (!next.delete(areaId)) next.add(areaId);
    setOpened(next);
  }
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
                  <Link className={`${page.name} ${s.branch}`} href={branchPath(row.branchId)}>
                    {row.name} <span className="k-dim k-code">{row.code}</span>
                  </Link>
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

function AreaButton({ name, isOpen, onToggle }: { name: string; isOpen: boolean; onToggle(): void }) {
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <button type="button" className={s.area} aria-expanded={isOpen} onClick={onToggle}>
      <Icon size={15} aria-hidden />
      {name}
    </button>
  );
}
