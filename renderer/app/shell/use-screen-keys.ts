import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../ui/form/use-leave.ts';
import { useKeyMap } from '../../ui/key-map.tsx';
import { useRail } from './use-rail.ts';

/** Alt and a screen's digit opens it. */
export function useScreenKeys() {
  const { t } = useTranslation(['shell', 'notices', 'help']);
  const go = useGo();
  const rail = useRail();
  useKeyMap(t('keys_everywhere'), [
    { keys: ['Ctrl', 'K'], what: t('keyPalette') },
    { keys: ['Alt', '0–9'], what: t('keyScreens') },
    { keys: ['Ctrl', 'J'], what: t('notices:keyBell') },
    { keys: ['Ctrl', 'L'], what: t('lock') },
    { keys: ['F8'], what: t('keyNotice') },
    { keys: ['?'], what: t('help:keyHelp') },
    { keys: ['F1'], what: t('keyHelp') },
  ]);
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      const entry = event.altKey && !event.ctrlKey && !event.metaKey ? rail.find(({ digit }) => digit === event.key) : undefined;
      if (!entry) return;
      event.preventDefault();
      go(entry.path);
    }
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, [go, rail]);
}
