import { useTranslation } from 'react-i18next';
import { useHiddenColumns } from '../../../../renderer/ui/list/use-hidden-columns.ts';
import { Tabs } from '../../../../renderer/ui/tabs.tsx';
import { ListGrid } from '../../ui/list/list-grid.tsx';
import { ListTools } from '../../ui/list/list-tools.tsx';
import { NothingFound } from '../../ui/list/nothing-found.tsx';
import { SearchField } from '../../ui/list/search-field.tsx';
import { useList } from '../../ui/list/use-list.ts';
import { useListFilter } from '../../ui/list/use-list-filter.ts';
import page from '../../ui/page.module.css';
import { isShown, NO_FILTER, RECEIVER_STATES, type Receiver, receiverFilterFrom } from './receivers-filter.ts';
import { useReceiverColumns } from './use-receiver-columns.tsx';

const ALWAYS = ['branchCode', 'name'];

/** What each branch made of a package. */
export function ReceiversList({ receivers }: { receivers: readonly Receiver[] }) {
  const { t } = useTranslation('headOfficeAdmin');
  const [filter, setFilter] = useListFilter('receivers', NO_FILTER);
  const list = useList('receivers', { state: { ...filter }, take: (state) => setFilter(receiverFilterFrom(state)) });
  const columns = useReceiverColumns();
  const hidden = useHiddenColumns(list.layout);
  return (
    <section className={page.card} aria-label={t('receivers')}>
      <div className={page.head}>
        <Tabs
          label={t('receivers')}
          tabs={RECEIVER_STATES.map((value) => ({
            value,
            label: t(`receiver_${value}`),
            count: value === 'all' ? receivers.length : receivers.filter(({ status }) => status === value).length,
          }))}
          value={filter.status}
          onChange={(status) => setFilter({ status })}
        />
        <span className="k-grow" />
        <SearchField label={t('searchReceivers')} width={150} value={filter.search} onChange={(search) => setFilter({ search })} />
        <ListTools list={list} columns={columns} hidden={hidden} always={ALWAYS} title={t('receivers')} />
      </div>
      <div className={page.fill}>
        <ListGrid<Receiver>
          list={list}
          rows={receivers.filter((receiver) => isShown(receiver, filter))}
          columns={columns}
          hidden={hidden}
          empty={receivers.length > 0 && <NothingFound onClear={() => setFilter(NO_FILTER)} />}
          getRowId={({ data }) => String(data.branchId)}
        />
      </div>
    </section>
  );
}
