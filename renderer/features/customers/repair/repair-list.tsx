import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../api/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../customers.module.css';
import { RepairRow } from './repair-row.tsx';

interface Props {
  list: UseQueryResult<CallOutput<'phones.repairList'>, Error>;
  search: string;
}

/** Vehicles whose owner cannot be reached, each with a place to write the right number (DOMAIN 2). */
export function RepairList({ list, search }: Props) {
  const { t } = useTranslation('customers');
  if (!list.data) return <div>{list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}</div>;
  if (list.data.length === 0) return <EmptyState title={t('repairNoneTitle')} text={t('repairNoneText')} />;
  const words = search.toLowerCase();
  const rows = list.data.filter((row) =>
    [row.customer, row.engineNumber, row.model ?? '', ...row.written].some((text) => text.toLowerCase().includes(words)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard
    <section className={s.list} tabIndex={0} aria-label={t('tab_repair')}>
      <p className={s.intro}>{rows.length === 0 ? t('repairNotFound') : t('repairIntro')}</p>
      <table className={s.table}>
        <thead>
          <tr>
            <th>{t('column_customer')}</th>
            <th>{t('column_model')}</th>
            <th>{t('column_engineNumber')}</th>
            <th>{t('column_purchaseDate')}</th>
            <th>{t('field_address')}</th>
            <th>{t('repairWhy')}</th>
            <th>{t('repairWritten')}</th>
            <th>{t('repairNew')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RepairRow key={row.vehicleId} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
