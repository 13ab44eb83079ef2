import { useTranslation } from 'react-i18next';
import type { Figures, Monthly } from '../../../../api/common.ts';
import type { Answer } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { type MeasureName, measure } from '../../../ui/measures.ts';
import { MetBar } from '../../../ui/met-bar.tsx';
import page from '../../../ui/page.module.css';
import { Scroll } from '../../../ui/scroll.tsx';
import { useMeasureFormat } from '../../../ui/use-measure-format.ts';

const COLUMNS: readonly MeasureName[] = ['followedUp', 'bookingRate', 'showRate', 'done', 'successRate', 'crmUnitEntries', 'contribution'];

export function AreasTable({ total }: { total: Answer<'figures.period'> }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const write = useMeasureFormat();
  const cells = (figures: Figures, monthly: Monthly) => (
    <>
      {COLUMNS.map((name) => (
        <td key={name} className={page.right}>
          {write(name, measure(name).of(figures, monthly))}
        </td>
      ))}
      <td style={{ minWidth: 112 }}>
        <MetBar value={measure('targetMet').of(figures, monthly)} />
      </td>
    </>
  );
  return (
    <Scroll>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            <th scope="col" className={page.right}>
              {t('branches')}
            </th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className={page.right}>
                {t(`measure_${name}`)}
              </th>
            ))}
            <th scope="col">{t('measure_targetMet')}</th>
          </tr>
        </thead>
        <tbody>
          {total.areas.map(({ areaId, area, branches, figures, monthly }) => (
            <tr key={areaId}>
              <td>{area}</td>
              <td className={page.right}>{format.number(branches)}</td>
              {cells(figures, monthly)}
            </tr>
          ))}
          <tr className={page.sum}>
            <td>{t('sum')}</td>
            <td className={page.right}>{format.number(total.areas.reduce((sum, { branches }) => sum + branches, 0))}</td>
            {cells(total.figures, total.monthly)}
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}
