import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import { useChange } from '../../../api/index.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { AssignBar } from '../../../ui/list/assign-bar.tsx';
import s from '../../../ui/list/foot.module.css';
import { RowActions } from '../../../ui/list/row-actions.tsx';

import { LabelMenu } from './label-menu.tsx';

interface Props {
  marked: readonly CustomerRow[];
  table(): Table;
  onUnmark(): void;
  /** How many there are, in words. */
  count: string | null;
}

/** The line under the list: the keys, or what can be done with the marked vehicles. */
export function Foot({ marked, table, onUnmark, count }: Props) {
  const { t } = useTranslation('customers');
  const keys = [
    { caps: ['/'], what: t('footKeys_search') },
    { caps: ['↑', '↓'], what: t('footKeys_choose') },
    { caps: ['Enter'], what: t('footKeys_open') },
    { caps: [t('space')], what: t('footKeys_mark') },
    { caps: ['F1'], what: t('footKeys_all') },
  ];
  return (
    <footer className={s.foot}>
      {marked.length > 0 ? (
        <MarkedCustomers marked={marked} table={table} onUnmark={onUnmark} />
      ) : (
        keys.map(({ caps, what }) => (
          <span key={what}>
            {caps.map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}
            {what}
          </span>
        ))
      )}
      <span className="k-grow" />
      <span role="status">{count}</span>
    </footer>
  );
}

function MarkedCustomers({ marked, table, onUnmark }: Omit<Props, 'count'>) {
  const { t } = useTranslation('customers');
  const assign = useChange('worklist.assign');
  function give(user: { id: number; name: string } | null) {
    assign.mutate(
      { vehicleIds: marked.map(({ vehicleId }) => vehicleId), userId: user?.id ?? null },
      {
        onSuccess: ({ assigned }) => {
          const message = user === null ? t('unassigned', { rows: assigned }) : t('assigned', { rows: assigned, name: user.name });
          notifications.show({ id: 'assigned', message, autoClose: 3000 });
          onUnmark();
        },
      },
    );
  }
  return (
    <AssignBar count={marked.length} onGive={give} onUnmark={onUnmark}>
      <LabelMenu marked={marked} onDone={onUnmark} />
      <RowActions list="customers" title={t('title')} table={table} />
    </AssignBar>
  );
}
