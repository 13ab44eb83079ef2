import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DashboardPeriod, PERIODS } from '../../../shared/contract/dashboard.ts';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';

interface Props {
  onPeriod(period: DashboardPeriod): void;
  onFunnel(): void;
  onPrint(): void;
  onSave(): void;
  onMail(): void;
}

/** 1 to 4 choose the period, F the funnel, Ctrl+P prints, Ctrl+S saves the PDF, M makes a mail of it. */
export function useDashboardKeys({ onPeriod, onFunnel, onPrint, onSave, onMail }: Props) {
  const { t } = useTranslation('dashboard');
  const help = useMemo(
    () => [
      { keys: ['1', '2', '3', '4'], what: t('key_period') },
      { keys: ['F'], what: t('key_funnel') },
      { keys: ['Ctrl', 'P'], what: t('key_print') },
      { keys: ['Ctrl', 'S'], what: t('key_pdf') },
      { keys: ['M'], what: t('mail') },
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
    const chosen = PERIODS[Number(event.key) - 1];
    if (chosen) onPeriod(chosen);
    else if (key === 'f') onFunnel();
    else if (key === 'm') onMail();
    else return false;
    return true;
  });
}
