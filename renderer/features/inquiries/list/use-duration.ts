import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** `1 j 12 m`, `35 m`, from two days on `3 hari`. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation('inquiries');
  return useMemo(
    () => (minutes) => {
      const hours = Math.floor(minutes / 60);
      if (hours >= 48) return t('days', { days: Math.floor(hours / 24) });
      return hours === 0 ? t('minutes', { minutes }) : t('hours', { hours, minutes: minutes % 60 });
    },
    [t],
  );
}
