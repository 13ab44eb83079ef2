import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type Ref, type RefObject, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyRequest } from '../../../../shared/contract/privacy.ts';
import type { CallOutput } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useKeyMap } from '../../../ui/key-map.tsx';
import { menuColumns } from '../../../ui/list/menu-columns.ts';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { WholeList, type WholeListHandle } from '../../../ui/list/whole-list.tsx';
import { OpenRequest } from '../../../ui/privacy/open-request.tsx';
import { useClockWords } from '../../../ui/privacy/request-clock.ts';
import { NewRequestDialog } from '../../../ui/privacy/request-dialogs.tsx';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import s from '../customers.module.css';
import { NotFound } from '../not-found.tsx';
import { searchFromSaved } from '../view-state.ts';
import { requestColumns } from './columns.tsx';

interface Props {
  list: UseQueryResult<CallOutput<'privacy.list'>, Error>;
  search: string;
  /** The address asks for a new request. */
  isNew: boolean;
  onNewClosed(): void;
  onSearch(text: string): void;
  /** No search any more, and the keyboard where one is typed. */
  onShowAll(): void;
  /** The keyboard goes to the first row. */
  handle: Ref<{ enter(): void }>;
}

/** The register of what people ask about their own data, with the law's 3 × 24 hours (UU PDP, DOMAIN 9). */
export function RequestList({ list, isNew, onNewClosed, ...props }: Props) {
  const { t } = useTranslation('privacy');
  const grid = useRef<WholeListHandle<PrivacyRequest>>(null);
  const [isEntering, setEntering] = useState(isNew);
  const enter = () => setEntering(true);
  const help = useMemo(
    () => [
      { keys: ['N'], what: t('key_new') },
      { keys: ['Enter'], what: t('key_open') },
      { keys: ['Ctrl', 'Enter'], what: t('key_save') },
    ],
    [t],
  );
  useKeyMap(t('title'), help);
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== 'n') return false;
    enter();
    return true;
  });
  function close() {
    setEntering(false);
    grid.current?.enter('again');
    onNewClosed();
  }
  if (!list.data) return <div>{list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}</div>;
  return (
    <>
      {list.data.total === 0 ? (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
          <Button leftSection={<IconPlus size={15} aria-hidden />} rightSection={<KeyCap>N</KeyCap>} onClick={enter}>
            {t('new')}
          </Button>
        </EmptyState>
      ) : (
        <Listed {...list.data} {...props} grid={grid} onNew={enter} />
      )}
      {isEntering && <NewRequestDialog known={null} onClose={close} />}
    </>
  );
}

/** Of what is settled there is room when the list is made wider, or asked for. */
const HIDDEN_FIRST: readonly string[] = ['how', 'dueAt', 'settledAt', 'settledBy', 'answer'];

type ListedProps = Omit<Props, 'list' | 'isNew' | 'onNewClosed'> &
  CallOutput<'privacy.list'> & { grid: RefObject<WholeListHandle<PrivacyRequest> | null>; onNew(): void };

function Listed({ requests, total, open, search, onSearch, onShowAll, grid, onNew, handle }: ListedProps) {
  const { t } = useTranslation(['privacy', 'common', 'customers']);
  const format = useFormat();
  const layout = useGridLayout('privacy');
  const words = useClockWords();
  const [opened, setOpened] = useState<PrivacyRequest | null>(null);
  const found = useMemo(() => {
    const typed = search.toLowerCase();
    const digits = search.replace(/\D/g, '').replace(/^(0|62)/, '');
    return requests.filter(
      ({ name, note, answer, phone }) =>
        [name, note, answer ?? ''].some((text) => text.toLowerCase().includes(typed)) || (digits.length >= 3 && phone?.includes(digits)),
    );
  }, [requests, search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words go by the language, as `t` does
  const columns = useMemo(() => requestColumns({ t, format, words }), [t, format]);
  const hidden = layout.value.hidden ?? HIDDEN_FIRST;
  useImperativeHandle(handle, () => ({ enter: () => grid.current?.enter('first') }));
  function leave() {
    setOpened(null);
    grid.current?.enter('again');
  }
  const count = { count: found.length, total, open };
  return (
    <section className={s.part} aria-label={t('title')}>
      <div className={s.tools}>
        <p className={s.remark}>{t('intro')}</p>
        <span className="k-grow" />
        <Button leftSection={<IconPlus size={15} aria-hidden />} rightSection={<KeyCap>N</KeyCap>} onClick={onNew}>
          {t('new')}
        </Button>
        <ViewMenu
          screen="privacy"
          columns={menuColumns(columns)}
          hidden={hidden}
          layout={layout}
          state={{ search }}
          onChoose={(state) => onSearch(searchFromSaved(state))}
        />
      </div>
      <WholeList<PrivacyRequest>
        list="privacy"
        title={t('title')}
        layout={layout}
        rows={found}
        columns={columns}
        hidden={hidden}
        rowId={({ id }) => String(id)}
        openId={opened && String(opened.id)}
        onEnter={setOpened}
        handle={grid}
        keys={[
          { caps: ['N'], what: t('key_new') },
          { caps: ['↑', '↓'], what: t('customers:footKeys_choose') },
          { caps: ['Enter'], what: t('customers:footKeys_open') },
          { caps: [t('customers:space')], what: t('customers:footKeys_mark') },
          { caps: ['F1'], what: t('customers:footKeys_all') },
        ]}
        count={t(found.length === total ? 'count' : 'countOf', count)}
        empty={<NotFound onShowAll={onShowAll} />}
      />
      {opened && <OpenRequest key={opened.id} request={opened} onClose={leave} />}
    </section>
  );
}
