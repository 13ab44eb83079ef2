import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useAppState, useChange } from '../../../api/index.ts';
import type { Table } from '../../../ui/grid/rows-as-table.ts';
import { AssignBar } from '../../../ui/list/assign-bar.tsx';
import s from '../../../ui/list/foot.module.css';
import { RowActions } from '../../../ui/list/row-actions.tsx';
import { notify } from '../../../ui/notify.ts';

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
  const own = useAppState().data?.user?.name ?? '';
  const ids = inquiries.map(({ id }) => id);
  const count = ids.length;
  function announce(name: string | null) {
    notify({
      about: 'inquiriesAssigned',
      message: name === null ? t('unassigned', { count }) : t('assigned', { count, name }),
      autoClose: 3000,
    });
    onDone();
  }
  return (
    <AssignBar
      count={count}
      onGive={(user) => assign.mutate({ ids, userId: user?.id ?? null }, { onSuccess: () => announce(user?.name ?? null) })}
      onUnmark={onDone}
    >
      <button type="button" className={s.link} onClick={() => take.mutate({ ids }, { onSuccess: () => announce(own) })}>
        {t('take')}
      </button>
      <RowActions list="inquiries" title={t('title')} table={table} />
    </AssignBar>
  );
}
