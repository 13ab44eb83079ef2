import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useAppState, useChange } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import s from '../customers.module.css';

/** Pairs that somebody found to be two people: no longer offered, until that is taken back. */
export function DistinctList({ pairs }: { pairs: CallOutput<'customers.merges'>['notSame'] }) {
  const { t } = useTranslation('merge');
  const format = useFormat();
  const mayTakeBack = ['pic', 'head'].includes(useAppState().data?.user?.role ?? '');
  const declare = useChange('customers.notSame');
  if (pairs.length === 0) return <EmptyState title={t('noDistinctTitle')} text={t('noDistinctText')} />;
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th>{t('column_at')}</th>
          <th>{t('column_user')}</th>
          <th>{t('column_one')}</th>
          <th>{t('column_other')}</th>
          <th aria-label={t('takeBack')} />
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ one, other, at, user }) => (
          <tr key={`${one.customerId} ${other.customerId}`}>
            <td>{format.dateTime(at)}</td>
            <td>{user ?? ''}</td>
            <td>{one.name}</td>
            <td>{other.name}</td>
            <td>
              {mayTakeBack && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={declare.isPending}
                  aria-label={`${t('takeBack')}: ${one.name}, ${other.name}`}
                  onClick={() => declare.mutate({ oneId: one.customerId, otherId: other.customerId, notSame: false })}
                >
                  {t('takeBack')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
