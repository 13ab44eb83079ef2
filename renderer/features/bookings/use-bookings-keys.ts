import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';
import { cardInDirection } from './card-in-direction.ts';
import type { BookingsActions } from './toolbar.tsx';

/** Arrows walk over the cards; with no card in that direction, left and right turn the page. */
export function useBookingsKeys({ onPage, onToday, onView, onNew, onPrint }: BookingsActions) {
  const { t } = useTranslation('bookings');
  const help = useMemo(
    () => [
      { keys: ['↑', '↓', '←', '→'], what: t('key_move') },
      { keys: ['Enter'], what: t('key_open') },
      { keys: ['PgUp', 'PgDn'], what: t('key_pages') },
      { keys: ['T'], what: t('key_today') },
      { keys: ['D', 'W'], what: t('key_views') },
      { keys: ['N'], what: t('key_new') },
      { keys: ['Ctrl', 'P'], what: t('key_print') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  const keys: Record<string, () => void> = {
    t: onToday,
    d: () => onView('day'),
    w: () => onView('week'),
    n: onNew,
    pageup: () => onPage(-1),
    pagedown: () => onPage(1),
  };
  useKeys((event) => {
    if (isTyping(event.target)) return false;
    const key = event.key.toLowerCase();
    if (event.ctrlKey && key === 'p') {
      onPrint();
      return true;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (key.startsWith('arrow')) return walk(event, onPage);
    keys[key]?.();
    return key in keys;
  });
}

function walk(event: KeyboardEvent, onPage: (direction: -1 | 1) => void): boolean {
  const { target } = event;
  const inCalendar = target === document.body || (target instanceof Element && target.closest('[data-calendar]') !== null);
  if (!inCalendar) return false;
  const next = cardInDirection(event.key, document.activeElement);
  if (next) next.focus();
  else if (event.key === 'ArrowLeft') onPage(-1);
  else if (event.key === 'ArrowRight') onPage(1);
  else return false;
  return true;
}
