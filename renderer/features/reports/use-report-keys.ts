import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';

interface Props {
  /** Newest first, as in the archive. */
  days: readonly { date: string }[];
  current: string;
  onDay(date: string): void;
  onPrint(): void;
  onSave(): void;
}

/** Arrows choose the day, Ctrl+P prints, Ctrl+S saves the PDF. */
export function useReportKeys({ days, current, onDay, onPrint, onSave }: Props) {
  const { t } = useTranslation('reports');
  const help = useMemo(
    () => [
      { keys: ['↑', '↓'], what: t('key_days') },
      { keys: ['Ctrl', 'P'], what: t('key_print') },
      { keys: ['Ctrl', 'S'], what: t('key_save') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  useKeys((event) => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey && (key === 'p' || key === 's')) {
      (key === 'p' ? onPrint : onSave)();
      return true;
    }
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (key !== 'arrowdown' && key !== 'arrowup') return false;
    const { target } = event;
    if (target !== document.body && !(target instanceof Element && target.closest('[data-archive]'))) return false;
    const next = days[days.findIndex(({ date }) => date === current) + (key === 'arrowdown' ? 1 : -1)];
    if (next) onDay(next.date);
    return true;
  });
}
