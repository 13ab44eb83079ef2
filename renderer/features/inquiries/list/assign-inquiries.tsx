import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useAppState, useChange } from '../../../api/index.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import { AssignBar } from '../../../ui/list/assign-bar.tsx';
import s from '../../../ui/list/foot.module.css';
import { RowActions } from '../../../ui/list/row-actions.tsx';
import { useTellAssigned } from './use-tell-assigned.ts';

interface Props {
  inquiries: readonly Inquiry[];
  onDone(): void;
  /** The marked rows as they stand on the screen. */
  table(): Table;
}

/** Marked inquiries are given to somebody by the PIC and the head, and taken by anybody; their rows can be taken out. */
export function AssignInquiries({ inquiries, onDone, table }: Props) {
  const { t } = useTranslation('inquiries');
  const assign = useChange('inquiry.assign');
  const take = useChange('inquiry.take');
  const tell = useTellAssigned();
  const own = useAppState().data?.user?.name ?? '';
  const ids = inquiries.map(({ id }) => id);
  const told = (name: string | null) => ({
    onSuccess({ changed }: { changed: number[] }) {
      tell({ count: ids.length, changed, name });
      onDone();
    },
  });
  return (
    <AssignBar
      count={ids.length}
      onGive={(user) => assign.mutate({ ids, userId: user?.id ?? null }, told(user?.name ?? null))}
      onUnmark={onDone}
    >
      <button type="button" className={s.link} onClick={() => take.mutate({ ids }, told(own))}>
        {t('take')}
      </button>
      <RowActions list="inquiries" title={t('title')} table={table} />
    </AssignBar>
  );
}
