import type { UpdateFailure } from '../../../shared/contract/updates.ts';

/** By the codes of electron-updater and of Node. */
const BY_CODE: Record<string, UpdateFailure> = {
  ERR_CHECKSUM_MISMATCH: 'tampered',
  ERR_UPDATER_INVALID_SIGNATURE: 'wrong_publisher',
  ERR_UPDATER_CHANNEL_FILE_NOT_FOUND: 'feed_unreadable',
  ERR_UPDATER_INVALID_UPDATE_INFO: 'feed_unreadable',
  ERR_UPDATER_INVALID_VERSION: 'feed_unreadable',
  ERR_UPDATER_NO_FILES_PROVIDED: 'feed_unreadable',
  ERR_UPDATER_WEB_INSTALLER_DISABLED: 'feed_unreadable',
  ENOSPC: 'disk_full',
  ECONNREFUSED: 'feed_unreachable',
  ECONNRESET: 'feed_unreachable',
  ENOTFOUND: 'feed_unreachable',
  EAI_AGAIN: 'feed_unreachable',
  ETIMEDOUT: 'feed_unreachable',
  EHOSTUNREACH: 'feed_unreachable',
  ENETUNREACH: 'feed_unreachable',
};

/** What to tell the user of a fault of the updater. Electron's own network says `net::ERR_…` in the message and has no code. */
export function failureOf(fault: unknown): UpdateFailure {
  const { code, message } = fault instanceof Error ? (fault as Error & { code?: unknown }) : { code: undefined, message: '' };
  const known = typeof code === 'string' ? BY_CODE[code] : undefined;
  if (known) return known;
  return message.startsWith('net::ERR_') || String(code).startsWith('HTTP_ERROR_') ? 'feed_unreachable' : 'other';
}
