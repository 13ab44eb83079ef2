import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';

interface Props {
  inPanel(target: EventTarget | null): boolean;
  onNew(): void;
  onOpen(): void;
  onEnterList(): void;
  onSearch(): void;
}

/** Keys of the list; the grid itself walks by arrows and marks by Space. */
export function useInquiryKeys({ inPanel, onNew, onOpen, onEnterList, onSearch }: Props) {
  const { t } = useTranslation('inquiries');
  const help = useMemo(
    () => [
      { keys: ['N'], what: t('key_new') },
      { keys: ['↑', '↓'], what: t('key_move') },
      { keys: ['Enter'], what: t('key_open') },
      { keys: [t('space')], what: t('key_mark') },
      { keys: ['/'], what: t('key_search') },
      { keys: ['1–7'], what: t('key_results') },
      { keys: ['1–8'], what: t('key_reasons') },
      { keys: ['W', 'T'], what: t('key_channel') },
      { keys: ['E'], what: t('key_edit') },
      { keys: ['B'], what: t('key_reopen') },
      { keys: ['L'], what: t('key_skip') },
      { keys: ['Esc'], what: t('key_back') },
    ],
    [t],
  );
  useKeyMap(t('title'), help);
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key.toLowerCase() === 'n') {
      onNew();
      return true;
    }
    if (event.key === '/') {
      onSearch();
      return true;
    }
    const onPage = event.target === document.body || inPanel(event.target);
    if (onPage && event.key === 'ArrowDown') {
      onEnterList();
      return true;
    }
    const onRow = event.target === document.body || (event.target instanceof Element && event.target.closest('[role=gridcell]') !== null);
    if (event.key !== 'Enter' || !onRow) return false;
    onOpen();
    return true;
  });
}
