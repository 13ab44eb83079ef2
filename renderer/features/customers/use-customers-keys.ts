import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';

/** `/` searches; the grid itself walks by arrows, Enter opens the row. */
export function useCustomersKeys(box: RefObject<HTMLInputElement | null>) {
  const { t } = useTranslation('customers');
  const help = useMemo(
    () => [
      { keys: ['/'], what: t('key_search') },
      { keys: ['↑', '↓'], what: t('key_choose') },
      { keys: ['Enter'], what: t('key_open') },
      { keys: [t('space')], what: t('key_mark') },
      { keys: ['Ctrl', 'A'], what: t('key_markFound') },
      { keys: ['L'], what: t('key_label') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey || event.key !== '/') return false;
    box.current?.select();
    box.current?.focus();
    return true;
  });
}
