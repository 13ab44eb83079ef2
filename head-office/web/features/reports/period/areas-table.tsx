import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import page from '../../../ui/page.module.css';
import { Scroll } from '../../../ui/scroll.tsx';
import { AreaButton } from '../places/area-button.tsx';
import { useOpenedAreas } from '../places/use-opened-areas.ts';
import { BranchRows } from './branch-rows.tsx';
import { COLUMNS, FigureCells } from './figure-cells.tsx';

interface Props {
  total: Answer<'figures.period'>;
  range: { from: string; to: string };
}

/** Each area, its branches on demand, and the sum. */
export function AreasTable({ total, range }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const { isOpen, toggle } = useOpenedAreas(total.areas);
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
            <Fragment key={areaId}>
              <tr>
                <td>
                  <AreaButton name={area} isOpen={isOpen(areaId)} onToggle={() => toggle(areaId)} />
                </td>
                <td className={page.right}>{format.number(branches)}</td>
                <FigureCells figures={figures} monthly={monthly} />
              </tr>
              {isOpen(areaId) && <BranchRows area={areaId} range={range} />}
            </Fragment>
          ))}
          <tr className={page.sum}>
            <td>{t('sum')}</td>
            <td className={page.right}>{format.number(total.areas.reduce((sum, { branches }) => sum + branches, 0))}</td>
            <FigureCells figures={total.figures} monthly={total.monthly} />
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}
