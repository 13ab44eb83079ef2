import { HEAD_OFFICE_PATH, PATHS, PRIVACY_PATH, reportPath, worklistPath } from '../../../paths.ts';
import type { useFormat } from '../../../text/use-format.ts';
import type { Notice } from './use-notices.ts';

/** Where it is solved. */
export function pathOf({ place, date }: Notice): string {
  switch (place) {
    case 'call_backs':
      return worklistPath('callBack');
    case 'confirmations':
      return worklistPath('confirm');
    case 'inquiries':
      return PATHS.inquiries;
    case 'privacy':
      return PRIVACY_PATH;
    case 'report':
      return date === null ? PATHS.reports : reportPath(date);
    case 'head_office':
      return HEAD_OFFICE_PATH;
    case 'backups':
      return `${PATHS.settings}/backup`;
  }
}

/** What its words need. */
export function valuesOf({ count, at, date }: Notice, format: ReturnType<typeof useFormat>) {
  return { count, at: format.moment(at), date: format.longDate(date) };
}
