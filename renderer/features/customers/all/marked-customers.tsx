import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../../shared/contract/customers.ts';
import { useChange } from '../../../api/index.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import { AssignBar } from '../../../ui/list/assign-bar.tsx';
import { LabelMenu } from '../../../ui/list/label-menu.tsx';
import { RowActions } from '../../../ui/list/row-actions.tsx';
import { useTellAssigned } from '../../../ui/list/use-tell-assigned.ts';

interface Props {
  marked: readonly CustomerRow[];
  table(): Table;
  onUnmark(): void;
}

/** What can be done with rows that were marked one by one. */
export function MarkedCustomers({ marked, table, onUnmark }: Props) {
  const { t } = useTranslation('customers');
  const tellAssigned = useTellAssigned();
  const assign = useChange('worklist.assign');
  const label = useChange('customers.label');
  function give(user: { id: number; name: string } | null) {
    assign.mutate(
      { vehicleIds: marked.map(({ vehicleId }) => vehicleId), userId: user?.id ?? null },
      {
        onSuccess: (done) => {
          tellAssigned(done, user);
          onUnmark();
        },
      },
    );
  }
  const customerIds = [...new Set(marked.map(({ customerId }) => customerId))];
  return (
    <AssignBar count={marked.length} onGive={give} onUnmark={onUnmark}>
      <LabelMenu
        total={marked.length}
        having={({ id }) => marked.filter((row) => row.labels.includes(id)).length}
        onGive={async ({ id }, on) => (await label.mutateAsync({ customerIds, labelId: id, on })).customerIds}
        onDone={onUnmark}
      />
      <RowActions list="customers" title={t('title')} table={table} />
    </AssignBar>
  );
}
