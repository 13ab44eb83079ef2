import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { UpdateStatus } from '../../../shared/contract/updates.ts';
import { checkRelease } from './check-release.ts';
import { failureOf } from './failure-of.ts';

/** The newest release in the feed. */
export interface Announced {
  version: string;
  isNewer: boolean;
  /** Newer, meant for this system, and its rollout has come to this PC. */
  isOffered: boolean;
  /** All that stands in the feed, unchecked. */
  announcement: unknown;
}

/** What is needed of electron-updater. */
export interface Updater {
  check(): Promise<Announced>;
  /** Downloads what the last check has offered and verifies checksum and publisher. Answers the file. */
  download(onPercent: (percent: number) => void): Promise<string>;
  /** Starts the installer, which waits for the end of this program. */
  install(): void;
}

interface Options {
  updater: Updater;
  publicKey: string;
  /** The newest schema of the databases that this program writes. */
  schemaVersion(): Promise<number>;
  /** Fails where the database could not be backed up. */
  backUp(): Promise<void>;
  /** Now, on the clock of this PC: 'yyyy-mm-ddThh:mm:ss'. */
  now(): string;
  log(line: string): void;
}

export interface Updates {
  status(): UpdateStatus;
  /** Looks for a newer release and downloads it. Never fails: `status` tells. A second call joins the first. */
  check(): Promise<void>;
  /** Before the store is stopped: backs the database up where an update waits. What it answers installs it, once the store has stopped. */
  prepareInstall(): Promise<() => void>;
}

interface Ready {
  version: string;
  file: string;
  checksums: readonly string[];
}

/** The course of updating, from the check to the installation at the end of the program. */
export function createUpdates({ updater, publicKey, schemaVersion, backUp, now, log }: Options): Updates {
  let status: UpdateStatus = { state: 'idle' };
  let ready: Ready | null = null;
  let running: Promise<void> | null = null;

  async function check() {
    if (!ready) status = { state: 'checking' };
    try {
      status = await look();
    } catch (fault) {
      const reason = failureOf(fault);
      log(`updates: ${reason} (${codeOf(fault)})`);
      if (!ready) status = { state: 'failed', reason, checkedAt: now() };
    }
  }

  async function look(): Promise<UpdateStatus> {
    const { version, isNewer, isOffered, announcement } = await updater.check();
    if (!isOffered) {
      ready = null; // also what had been downloaded: the rollout was stopped, or the release withdrawn
      return isNewer ? { state: 'later', version, checkedAt: now() } : { state: 'newest', checkedAt: now() };
    }
    const release = checkRelease(announcement, { publicKey, schemaVersion: await schemaVersion() });
    if (release.refused) {
      ready = null;
      log(`updates: ${version} refused, ${release.refused}`);
      return { state: 'failed', reason: release.refused, checkedAt: now() };
    }
    if (ready?.version !== version) {
      ready = null;
      status = { state: 'downloading', version, percent: 0 };
    }
    const file = await updater.download((percent) => {
      if (!ready) status = { state: 'downloading', version, percent: Math.floor(percent) };
    });
    ready = { version, file, checksums: release.checksums };
    log(`updates: ${version} waits for the end of the program`);
    return { state: 'ready', version };
  }

  return {
    status: () => status,
    check() {
      running ??= check().finally(() => {
        running = null;
      });
      return running;
    },
    async prepareInstall() {
      if (!ready) return () => {};
      const { version, file, checksums } = ready;
      try {
        if (!checksums.includes(await checksumOf(file))) throw new Error('changed on the disk since it was downloaded');
        await backUp();
      } catch (fault) {
        log(`updates: ${version} not installed (${codeOf(fault)})`);
        return () => {};
      }
      return () => {
        log(`updates: installing ${version}`);
        updater.install();
      };
    },
  };
}

/** SHA-512 as the feed writes it. */
async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** Without the message where there is a code: messages name folders, and those name people. */
function codeOf(fault: unknown): string {
  const { code, message } = fault as { code?: unknown; message?: unknown };
  return String(code ?? message);
}
