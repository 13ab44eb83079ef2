import type { UpdatesOffReason } from '../../../shared/contract/updates.ts';
import type { UpdatePolicy } from './policy.ts';

interface Installation {
  isPackaged: boolean;
  platform: NodeJS.Platform;
  /** The AppImage that runs, as its start script says. */
  appImage: string | undefined;
  /** The release key that was built in. */
  publicKey: string | undefined;
  policy: UpdatePolicy;
}

/** What the installer says of the feed (`app-update.yml`). */
export interface FeedFacts {
  /** In whose name Windows installers must be signed. */
  publisherName?: string | readonly string[] | null;
}

/** Why this program must not look for updates, or null. Self-updating are the Windows installation and the AppImage. */
export function whyOff({ isPackaged, platform, appImage, publicKey, policy }: Installation): UpdatesOffReason | null {
  if (!isPackaged) return 'development';
  if (policy.updates !== 'on') return policy.updates === 'off' ? 'policy' : 'policy_unreadable';
  if (platform !== 'win32' && !appImage) return 'package_manager';
  return publicKey ? null : 'unsigned_build';
}

/** The same, once the feed is known. On Windows an update without the publisher's signature would be let through if no name stood there. */
export function whyOffWithFeed(feed: FeedFacts | null, platform: NodeJS.Platform): UpdatesOffReason | null {
  if (!feed) return 'no_feed';
  return platform === 'win32' && !feed.publisherName?.length ? 'unsigned_build' : null;
}
