import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useRead } from '../../api/index.ts';
import { NEW_PRIVACY_REQUEST_PATH, PATHS, PRIVACY_PATH } from '../../paths.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useTakenTogether } from '../../ui/use-taken-together.ts';
import { AllCustomers } from './all/all-customers.tsx';
import type { CustomersGridHandle } from './all/customers-grid.tsx';
import s from './customers.module.css';
import { Duplicates } from './duplicates/duplicates.tsx';
import { RequestList } from './privacy/request-list.tsx';
import { RepairList } from './repair/repair-list.tsx';
import { SearchBox } from './search-box.tsx';
import { useCustomersKeys } from './use-customers-keys.ts';
import { TABS, useViewState, type ViewState } from './view-state.ts';

/** The store answers a letter within some milliseconds; only what comes at once, as from a scanner, is asked for together. */
const TOGETHER = 15;

/** As many requests as a branch gets in years; the open ones are always among them. */
const REQUESTS = 2000;

/** All vehicles with their owners; those without a usable number; people who may be recorded twice; what people ask about their own data. */
export function CustomersScreen() {
  const { t } = useTranslation('customers');
  const [location, navigate] = useLocation();
  const { view, change } = useViewState(location.startsWith(PRIVACY_PATH) ? 'privacy' : null);
  const box = useRef<HTMLInputElement>(null);
  const grid = useRef<Pick<CustomersGridHandle, 'enter' | 'stay' | 'ask'>>(null);
  const otherList = useRef<{ enter(): void }>(null);
  const { taken: search, take } = useTakenTogether(view.search.trim(), TOGETHER);
  const total = useRead('customers.page', { search: '', sort: [], filter: {}, offset: 0, limit: 1 });
  // The other lists take the store much longer than the first rows, which would wait for them.
  const [isListed, setListed] = useState(false);
  const noteListed = useCallback(() => setListed(true), []);
  const afterRows = { enabled: isListed || view.tab !== 'all' };
  const repair = useRead('phones.repairList', {}, afterRows);
  const duplicates = useRead('customers.duplicates', {}, afterRows);
  const requests = useRead('privacy.list', { offset: 0, limit: REQUESTS }, afterRows);
  const counts = {
    ...{ all: total.data?.total, repair: repair.data?.length, duplicates: duplicates.data?.length },
    privacy: requests.data?.open,
  };
  /** An address that names a list says so no longer: it must lead here when it is asked for again. */
  const forgetAddress = () => {
    if (location !== PATHS.customers) navigate(PATHS.customers, { replace: true });
  };
  function showTab(tab: ViewState['tab']) {
    change({ tab });
    forgetAddress();
  }
  const enter = (key: 'ArrowDown' | 'Enter') => {
    if (view.tab === 'all') grid.current?.enter(key);
    else otherList.current?.enter();
  };
  useCustomersKeys(box);
  function type(text: string) {
    grid.current?.stay();
    if (take(text.trim())) grid.current?.ask(text.trim()); // before anything is drawn: the store answers meanwhile
    change({ search: text });
  }
  function showAll() {
    change({ search: '', filter: {} });
    box.current?.focus(); // the button that was pressed goes
  }
  const searched = { search: view.search.trim(), onSearch: (text: string) => change({ search: text }), onShowAll: showAll };
  return (
    <div className={s.page}>
      <div className={s.head}>
        <PageHeader title={t('title')} actions={<SearchBox ref={box} value={view.search} onChange={type} onEnter={enter} />}>
          <Tabs
            label={t('tabs')}
            tabs={TABS.map((tab) => ({ value: tab, label: t(`tab_${tab}`), count: counts[tab] ?? null, isCountLate: true }))}
            value={view.tab}
            onChange={showTab}
          />
        </PageHeader>
      </div>
      {view.tab === 'all' && (
        <AllCustomers
          view={view}
          onChange={change}
          search={search}
          isTyping={view.search.trim() !== search}
          total={total.data?.total ?? null}
          onListed={noteListed}
          onShowAll={showAll}
          handle={grid}
        />
      )}
      {view.tab === 'repair' && <RepairList {...searched} list={repair} handle={otherList} />}
      {view.tab === 'privacy' && (
        <RequestList
          {...searched}
          list={requests}
          handle={otherList}
          isNew={location === NEW_PRIVACY_REQUEST_PATH}
          onNewClosed={forgetAddress}
        />
      )}
      {view.tab === 'duplicates' && <Duplicates {...searched} list={duplicates} handle={otherList} />}
    </div>
  );
}
