import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useKeyMap } from '../../../../renderer/ui/key-map.tsx';
import { RAIL } from '../routes.tsx';

/** Alt+1 to Alt+6 open the screens of the rail. */
export function useScreenKeys() {
  const { t } = useTranslation(['headOffice', 'shell']);
  const [, navigate] = useLocation();
  useKeyMap(t('shell:keys_everywhere'), [
    { keys: ['Ctrl', 'K'], what: t('keyPalette') },
    { keys: ['Alt', `1–${RAIL.length}`], what: t('shell:keyScreens') },
    { keys: ['↑', '↓'], what: t('keyList') },
    { keys: ['Enter'], what: t('keyOpen') },
    { keys: ['Esc'], what: t('keyBack') },
    { keys: ['F8'], what: t('shell:keyNotice') },
    { keys: ['F1'], what: t('shell:keyHelp') },
  ]);
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      const entry = event.altKey && !event.ctrlKey && !event.metaKey ? RAIL[Number(event.key) - 1] : undefined;
      if (!entry) return;
      event.preventDefault();
      navigate(entry.path);
    }
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, [navigate]);
}
