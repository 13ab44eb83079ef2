import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';
import type { ModeKind, WorkMode } from './mode/work-mode.ts';

const MODE_KEYS: Readonly<Record<string, ModeKind | undefined>> = { w: 'whatsapp', t: 'call' };

interface Props {
  inPanel(target: EventTarget | null): boolean;
  onOpen(): void;
  onEnterList(): void;
  onFilter(): void;
  /** Takes the last save back, or corrects it. */
  onMend(): void;
  mode: {
    current: WorkMode | null;
    /** Nobody else answers to the letters of the modes. */
    asked: boolean;
    onStart(kind: ModeKind): void;
    onStop(): void;
  };
}

/** Keys of the list; the grid itself walks by arrows and marks by Space. */
export function useListKeys({ inPanel, onOpen, onEnterList, onFilter, onMend, mode }: Props) {
  const { t } = useTranslation('today');
  const help = useMemo(
    () => [
      { keys: ['↑', '↓'], what: t('key_move') },
      { keys: ['Enter'], what: t('key_open') },
      { keys: [t('space')], what: t('key_mark') },
      { keys: ['L'], what: t('key_label') },
      { keys: ['/'], what: t('key_filter') },
      { keys: ['N'], what: t('key_skip') },
      { keys: ['Esc'], what: t('key_back') },
      { keys: ['1–9', '0'], what: t('key_results') },
      { keys: ['1–5'], what: t('key_objections') },
      { keys: ['Y', 'T'], what: t('key_answer') },
      { keys: ['X'], what: t('key_tick') },
      { keys: ['X', 'B'], what: t('key_complaint') },
      { keys: ['S'], what: t('key_script') },
      { keys: ['W'], what: t('key_queue') },
      { keys: ['T'], what: t('key_calls') },
      { keys: ['P'], what: t('key_pause') },
      { keys: ['C'], what: t('key_note') },
      { keys: ['U'], what: t('key_why') },
      { keys: ['Ctrl', 'Z'], what: t('key_undo') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  useKeys((event) => {
    if (isTyping(event.target)) return false;
    if (event.ctrlKey && event.key.toLowerCase() === 'z') {
      onMend();
      return true;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const kind = mode.asked ? MODE_KEYS[event.key.toLowerCase()] : undefined;
    if (kind) {
      mode.onStart(kind);
      return true;
    }
    if (event.key === 'Escape' && mode.current && !inPanel(event.target)) {
      mode.onStop();
      return true;
    }
    if (event.key === '/' && !mode.current) {
      onFilter();
      return true;
    }
    const onPage = event.target === document.body || inPanel(event.target);
    if (onPage && event.key === 'ArrowDown') {
      onEnterList();
      return true;
    }
    if (event.key !== 'Enter' || !isGridCell(event.target)) return false;
    onOpen();
    return true;
  });
}

/** A body cell of the list, or nothing in particular. */
function isGridCell(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.closest('[role=gridcell]') !== null);
}
