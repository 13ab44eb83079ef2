import type { TFunction } from 'i18next';
import type { UpdateStatus } from '../../../../shared/contract/updates.ts';
import type { Format } from '../../../text/format.ts';

/** One sentence on how it stands with the next version. */
export function updateWords(status: UpdateStatus, t: TFunction<'settings'>, format: Pick<Format, 'moment'>): string {
  switch (status.state) {
    case 'off':
      return t(`updateOff_${status.reason}`);
    case 'newest':
      return t('update_newest', { at: format.moment(status.checkedAt) });
    case 'later':
      return t('update_later', { version: status.version, at: format.moment(status.checkedAt) });
    case 'downloading':
      return t('update_downloading', { version: status.version, percent: status.percent });
    case 'ready':
      return t('update_ready', { version: status.version });
    case 'failed':
      return t('update_failed', { at: format.moment(status.checkedAt), reason: t(`updateFailed_${status.reason}`) });
    default:
      return t(`update_${status.state}`);
  }
}
