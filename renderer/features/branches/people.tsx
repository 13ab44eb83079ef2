import { useTranslation } from 'react-i18next';
import type { CombinedBranches } from '../../../shared/contract/branches.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './branches.module.css';

const COLUMNS = ['inquiries', 'bookings', 'shown', 'unitEntries', 'revenue'] as const;
const HEADINGS = {
  inquiries: 'column_inquiries',
  bookings: 'column_bookings',
  shown: 'column_shown',
  unitEntries: 'column_crmUnitEntries',
  revenue: 'column_revenue',
} as const;

/** This month by person, in all branches together: who serves several stands in one row. */
export function People({ people }: Pick<CombinedBranches, 'people'>) {
  const { t } = useTranslation(['branches', 'figures']);
  const format = useFormat();
  return (
    <table className={`${s.table} ${s.people}`}>
      <caption className={s.caption}>{t('people')}</caption>
      <thead>
        <tr>
          <th scope="col" className={s.first}>
            {t('figures:names_user')}
          </th>
          <th scope="col" className={s.number}>
            {t('peopleBranches')}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={s.number}>
              {t(`figures:${HEADINGS[column]}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.name}>
            <th scope="row" className={s.first}>
              {person.name}
            </th>
            <td className={s.number}>{format.number(person.branches)}</td>
            {COLUMNS.map((column) => (
              <td key={column} className={s.number}>
                {format.number(person[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
