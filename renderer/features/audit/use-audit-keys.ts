import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';

/** `/` searches, V checks; the grid itself walks by arrows, Enter opens the customer. */
export function useAuditKeys(box: RefObject<HTMLInputElement | null>, onVerify: () => void) {
  const { t } = useTranslation('audit');
  const help = useMemo(
    () => [
      { keys: ['/'], what: t('key_search') },
      { keys: ['↑', '↓'], what: t('key_choose') },
      { keys: ['Enter'], what: t('key_open') },
      { keys: ['V'], what: t('key_verify') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === '/') {
      box.current?.select();
      box.current?.focus();
      return true;
    }
    if (event.key.toLowerCase() !== 'v') return false;
    onVerify();
    return true;
  });
}
