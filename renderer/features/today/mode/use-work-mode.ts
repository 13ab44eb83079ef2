import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { notify } from '../../../ui/notify.ts';
import { type ModeKind, startMode, type WorkMode } from './work-mode.ts';

/** Which row of work is being done, if any. Starting one that is empty says so and changes nothing. */
export function useWorkMode(inOrder: () => readonly WorklistItem[]) {
  const { t } = useTranslation('today');
  const [mode, setMode] = useState<WorkMode | null>(null);
  return {
    mode,
    /** Tells the row that has begun; null when there is nobody for it, or it is being done already. */
    start(kind: ModeKind): WorkMode | null {
      if (mode?.kind === kind) return null;
      const begun = startMode(kind, inOrder());
      if (begun) setMode(begun);
      else notify({ about: 'mode', message: t(`modeNobody_${kind}`), autoClose: 3000 });
      return begun;
    },
    pause: () => setMode((now) => now && { ...now, paused: !now.paused }),
    stop: () => setMode(null),
  };
}
