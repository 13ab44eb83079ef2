import { IconBrandWhatsapp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useChange } from '../../../api/index.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import { AssignBar } from '../../../ui/list/assign-bar.tsx';
import s from '../../../ui/list/foot.module.css';
import { RowActions } from '../../../ui/list/row-actions.tsx';
import { useTellAssigned } from '../../../ui/list/use-tell-assigned.ts';
import { belongsTo } from '../mode/work-mode.ts';
import { LabelRows } from './label-rows.tsx';

interface Props {
  items: readonly WorklistItem[];
  onDone(): void;
  /** The marked rows as they stand on the screen. */
  table(): Table;
  /** Their messages, one after another. */
  onQueue(): void;
}

/** What can be done with the marked rows: given to an admin, labelled, worked through, or taken out. */
export function AssignVehicles({ items, onDone, table, onQueue }: Props) {
  const { t } = useTranslation('today');
  const assign = useChange('worklist.assign');
  const tellAssigned = useTellAssigned();
  const vehicleIds = [...new Set(items.map((item) => item.vehicleId))];
  const messages = items.filter((item) => belongsTo('whatsapp', item)).length;
  function give(user: { id: number; name: string } | null) {
    assign.mutate(
      { vehicleIds, userId: user?.id ?? null },
      {
        onSuccess: (done) => {
          tellAssigned(done, user);
          onDone();
        },
      },
    );
  }
  return (
    <AssignBar count={items.length} onGive={give} onUnmark={onDone}>
      <LabelRows items={items} onDone={onDone} />
      {messages > 0 && (
        <button type="button" className={s.link} onClick={onQueue}>
          <IconBrandWhatsapp size={14} aria-hidden />
          {t('toQueue', { count: messages })}
        </button>
      )}
      <RowActions list="worklist" title={t('list')} table={table} />
    </AssignBar>
  );
}
