import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DashboardPeriod, PERIODS } from '../../../shared/contract/dashboard.ts';
import { useKeyMap } from '../../ui/key-map.tsx';
import { isTyping, useKeys } from '../../ui/use-keys.ts';

interface Props {
  period: DashboardPeriod;
  onPeriod(period: DashboardPeriod): void;
  onFunnel(): void;
}

/** 1 to 4 choose the period, F the funnel. */
export function useDashboardKeys({ onPeriod, onFunnel }: Props) {
  const { t } = useTranslation('dashboard');
  const help = useMemo(
    () => [
      { keys: ['1', '2', '3', '4'], what: t('key_period') },
      { keys: ['F'], what: t('key_funnel') },
    ],
    [t],
  );
  useKeyMap(t('keysTitle'), help);
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    const chosen = PERIODS[Number(event.key) - 1];
    if (chosen) onPeriod(chosen);
    else if (event.key.toLowerCase() === 'f') onFunnel();
    else return false;
    return true;
  });
}
