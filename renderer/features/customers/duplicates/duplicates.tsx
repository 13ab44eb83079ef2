import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CallOutput } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../customers.module.css';

type Pair = CallOutput<'customers.duplicates'>[number];

interface Props {
  list: UseQueryResult<Pair[], Error>;
  search: string;
}

export function Duplicates({ list, search }: Props) {
  const { t } = useTranslation('customers');
  if (!list.data) return <div>{list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}</div>;
  if (list.data.length === 0) return <EmptyState title={t('duplicatesNoneTitle')} text={t('duplicatesNoneText')} />;
  const words = search.toLowerCase();
  const pairs = list.data.filter(({ a, b }) => `${a.name} ${b.name} ${a.phone} ${b.phone}`.toLowerCase().includes(words));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard
    <section className={s.list} tabIndex={0} aria-label={t('tab_duplicates')}>
      <p className={s.intro}>{pairs.length === 0 ? t('repairNotFound') : t('duplicatesIntro')}</p>
      <table className={s.table}>
        <thead>
          <tr>
            <th>{t('duplicateA')}</th>
            <th>{t('column_phone')}</th>
            <th>{t('duplicateB')}</th>
            <th>{t('column_phone')}</th>
            <th>{t('duplicateWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ a, b, why }) => (
            <tr key={`${a.customerId} ${b.customerId} ${why}`}>
              <Person person={a} />
              <Person person={b} />
              <td>{t(`duplicateWhy_${why}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Person({ person }: { person: Pair['a'] }) {
  const format = useFormat();
  return (
    <>
      <td>
        <Link className={s.link} href={customerPath(person.customerId)}>
          {person.name}
        </Link>
      </td>
      <td className="k-phone">{format.phone(person.phone)}</td>
    </>
  );
}
