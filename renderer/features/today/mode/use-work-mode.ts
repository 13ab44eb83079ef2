import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { type ModeKind, startMode, type WorkMode } from './work-mode.ts';

/** Which row of work is being done, if any. Starting one that is empty says so and changes nothing. */
export function useWorkMode(inOrder: () => readonly WorklistItem[]) {
  const { t } = useTranslation('today');
  const [mode, setMode] = useState<WorkMode | null>(null);
  return {
    mode,
    start(kind: ModeKind) {
      if (mode?.kind === kind) return;
      const begun = startMode(kind, inOrder());
      if (begun) setMode(begun);
      else notifications.show({ id: 'mode', message: t(`modeNobody_${kind}`), autoClose: 3000 });
    },
    pause: () => setMode((now) => now && { ...now, paused: !now.paused }),
    stop: () => setMode(null),
  };
}
