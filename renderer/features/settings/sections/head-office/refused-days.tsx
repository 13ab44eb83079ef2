import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../../../shared/contract/sync.ts';
import { useFormat } from '../../../../text/use-format.ts';
import h from './head-office.module.css';

export function RefusedDays({ refused }: { refused: SyncStatus['refused'] }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  if (refused.length === 0) return null;
  return (
    <section className={h.part}>
      <h3>{t('refusedTitle')}</h3>
      <p className="k-2">{t('refusedHint')}</p>
      <table className={h.list}>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col" className="k-num">
              {t('revision')}
            </th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ date, revision, why }) => (
            <tr key={date}>
              <td>{format.shortDate(date)}</td>
              <td className="k-num">{revision}</td>
              <td>{why ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
