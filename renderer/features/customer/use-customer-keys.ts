import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../../ui/key-map.tsx';
import { cameWithOverlay } from '../../ui/standing-overlays.ts';
import { isTyping, useKeys } from '../../ui/use-keys.ts';

export interface CustomerActions {
  onMessage(): void;
  onCall(): void;
  onBook(): void;
  onInquiry(): void;
  /** Logs a contact that happened outside the worklist. */
  onLog(): void;
  onEdit(): void;
  onLabels(): void;
  onOwnFields(): void;
  onNote(): void;
  onBack(): void;
}

export function useCustomerKeys(actions: CustomerActions) {
  const { onMessage, onCall, onBook, onInquiry, onLog, onEdit, onLabels, onOwnFields, onNote, onBack } = actions;
  const { t } = useTranslation('customers');
  const help = useMemo(
    () => [
      { keys: ['W'], what: t('key_whatsapp') },
      { keys: ['T'], what: t('key_call') },
      { keys: ['B'], what: t('key_book') },
      { keys: ['I'], what: t('key_inquiry') },
      { keys: ['H'], what: t('key_log') },
      { keys: ['E'], what: t('key_edit') },
      { keys: ['L'], what: t('editLabels') },
      { keys: ['K'], what: t('editOwnFields') },
      { keys: ['C'], what: t('key_note') },
      { keys: ['1–6'], what: t('key_timeline') },
      { keys: ['Esc'], what: t('key_back') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  const keys: Record<string, () => void> = {
    w: onMessage,
    t: onCall,
    b: onBook,
    i: onInquiry,
    h: onLog,
    e: onEdit,
    c: onNote,
    escape: onBack,
    l: onLabels,
    k: onOwnFields,
  };
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (cameWithOverlay(event)) return false;
    const run = keys[event.key.toLowerCase()];
    run?.();
    return run !== undefined;
  });
}
