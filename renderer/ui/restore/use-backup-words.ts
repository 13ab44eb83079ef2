import { useTranslation } from 'react-i18next';
import type { BackupFacts, BackupProgress } from '../../../shared/contract/backup.ts';
import { useFormat } from '../../text/use-format.ts';

/** What the screens about backups say alike. */
export function useBackupWords() {
  const { t } = useTranslation('backup');
  const format = useFormat();
  return {
    /** `19 Nov 08.00`. */
    when: (at: string) => format.dateTime(at),
    counts: ({ vehicles, contacts, bookings }: BackupFacts['counts']) =>
      t('counts', { vehicles: format.number(vehicles), contacts: format.number(contacts), bookings: format.number(bookings) }),
    size: (bytes: number) => `${format.number(bytes / 1_000_000, 1)} MB`,
    progress: ({ phase, done, total }: BackupProgress) => t(`progress_${phase}`, { percent: percentOf({ done, total }) }),
  };
}

export function percentOf({ done, total }: Pick<BackupProgress, 'done' | 'total'>): number {
  return Math.min(100, Math.floor((done / Math.max(1, total)) * 100));
}
