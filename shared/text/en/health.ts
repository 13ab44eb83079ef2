import type { health as indonesian } from '../id/health.ts';
import type { SameKeys } from '../same-keys.ts';

export const health: SameKeys<typeof indonesian> = {
  warning_clock_back: 'This PC’s clock is {duration} behind the last entry.',
  warning_clock_back_do: 'Nothing is lost. Check the date and time of Windows, so that due dates and reports are right.',
  warning_clock_forward: 'By this PC’s clock, Kawal was last used {days} {days, day|days} ago.',
  warning_clock_forward_do: 'If it was not that long, the date is wrong. Check it before logging anything.',
  warning_clock_jumped: 'This PC’s clock has just been set forward by {duration}.',
  warning_clock_jumped_do: 'Earlier entries have not changed. Check the date and time of Windows.',
  warning_zone_changed: 'This PC’s time zone has changed from {before} to {now}.',
  warning_zone_changed_do: 'Kawal goes on in the branch’s own time zone. Check the date and time of Windows.',
  warning_folder_synced: 'The folder of the branch data is copied elsewhere by {by}.',
  warning_folder_synced_do: 'Data can break or return to an older state. Ask your IT staff to move it to an ordinary folder of this PC.',
  warning_disk_low: 'Only {megabytes} MB are left on the disk.',
  warning_disk_low_do: 'Kawal still saves. Free some space before it is full.',
  warning_database_damaged: 'Part of the branch data is damaged and cannot be read.',
  warning_database_damaged_do:
    'Kawal only reads for now, so that no entry is lost. Ask the CRM PIC or the branch head to restore a backup from Settings, Backup.',
  warning_backup_overdue: 'There has been no backup for {days} {days, day|days}.',
  warning_backup_overdue_do: 'The data is still kept on this PC. Ask the CRM PIC or the branch head to open Settings, Backup.',
  warning_second_backup_overdue: 'For {days} {days, day|days} no backup has been copied to {folder}.',
  warning_second_backup_overdue_do: 'Backups are still made on this PC. Plug the drive in for a moment; Kawal copies by itself.',
  warning_recovery_key_missing: 'No recovery key has been printed.',
  warning_recovery_key_missing_do: 'If this PC breaks, the data and its backups cannot be opened. Print it in Settings, Recovery key.',
  warning_dashboard_not_printed: 'Today’s dashboard did not come out of the printer.',
  warning_dashboard_not_printed_do:
    'The figures are safe. Check the default printer of Windows, then print it yourself from the dashboard.',
  duration_minutes: '{n} {n, minute|minutes}',
  duration_hours: '{n} {n, hour|hours}',
  duration_days: '{n} {n, day|days}',
  hide: 'Hide this warning',
};
