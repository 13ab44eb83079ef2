import { useTranslation } from 'react-i18next';
import { useRead } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import { DecidedMark } from '../../form/decided.tsx';
import h from './head-office.module.css';

/** What the branch is to reach by month (DOMAIN 7). */
export function Targets() {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const targets = useRead('targets.list', {}).data ?? [];
  if (targets.length === 0) return null;
  return (
    <section className={h.part}>
      <h3>{t('targetsTitle')}</h3>
      <table className={h.list}>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col" className="k-num">
              {t('unitEntries')}
            </th>
            <th scope="col" className="k-num">
              {t('crmShare')}
            </th>
            <th scope="col" className="k-num">
              {t('crmUnits')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {targets.map(({ month, unitEntries, crmShare, source }) => (
            <tr key={month}>
              <td>{format.month(month)}</td>
              <td className="k-num">{format.number(unitEntries)}</td>
              <td className="k-num">{format.number(crmShare * 100, Number.isInteger(Math.round(crmShare * 1000) / 10) ? 0 : 1)}%</td>
              <td className="k-num">{format.number(Math.round(unitEntries * crmShare))}</td>
              <td>{source === 'head_office' && <DecidedMark />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
