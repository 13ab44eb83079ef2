import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater, type BaseUpdater, NsisUpdater } from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { mannered } from '../../electron/main/updates/electron-updater.ts';
import { newReleaseKey, signAnnouncement } from '../../electron/main/updates/release-signature.ts';
import { createUpdates, type Updates } from '../../electron/main/updates/updates.ts';

export const SCHEMA_VERSION = 60;
export const PUBLISHER = 'Kawal Test';
const RELEASE_KEY = newReleaseKey();

export interface Publication {
  version?: string;
  schemaVersion?: number;
  stagingPercentage?: number;
  /** What the announcement says of the file; by default the truth. */
  sha512?: string;
  /** null: not signed. */
  privateKey?: string | null;
  /** Put over the announcement after it was signed. */
  forged?: Record<string, unknown>;
}

export interface Feed {
  url: string;
  folder: string;
  files: Map<string, Buffer>;
  /** Every request is answered so. */
  brokenBy: number | 'hanging up' | null;
  publish(file: Buffer, publication?: Publication): void;
  close(): void;
}

/** A web server with a folder's worth of files, as a feed is. `channel`: what the system asks for. */
export async function openFeed(channel: 'latest.yml' | 'latest-linux.yml', name: (version: string) => string): Promise<Feed> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-updates-'));
  const files = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const file = files.get(decodeURIComponent(new URL(request.url ?? '/', 'http://feed').pathname.slice(1)));
    if (feed.brokenBy === 'hanging up') request.socket.destroy();
    else if (feed.brokenBy) response.writeHead(feed.brokenBy).end();
    else if (file) response.end(file);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const feed: Feed = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    files,
    brokenBy: null,
    publish(file, { version = '0.2.0', schemaVersion = SCHEMA_VERSION, stagingPercentage, sha512, privateKey, forged } = {}) {
      const url = name(version);
      const announcement: Record<string, unknown> = {
        version,
        schemaVersion,
        files: [{ url, sha512: sha512 ?? createHash('sha512').update(file).digest('base64'), size: file.length }],
        releaseDate: '2026-11-01T00:00:00.000Z',
        ...(stagingPercentage === undefined ? {} : { stagingPercentage }),
      };
      const signature = privateKey === null ? undefined : signAnnouncement(announcement, privateKey ?? RELEASE_KEY.privateKey);
      files.set(url, file);
      files.set(channel, Buffer.from(JSON.stringify({ ...announcement, signature, ...forged }))); // JSON is YAML
    },
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return feed;
}

/** electron-updater's own executor, but for Electron's network. */
class NodeNetwork extends ElectronHttpExecutor {
  override createRequest(options: never, callback: (response: never) => void): never {
    return httpRequest({ ...(options as object), agent: false }, callback as never) as never;
  }
}

interface OnPc {
  feed: Feed;
  installed?: string;
  publisherName?: string | null;
  /** Decides which PCs are first in a rollout: 0 the very first, 1 the last. */
  turn?: number;
  backUp?: () => Promise<void>;
}

export interface Pc {
  updates: Updates;
  log: string[];
  /** What the installed program was told to start. */
  started: string[][];
  raw: BaseUpdater;
}

/** The Windows installation, with the real updater; only the installer it would start is written down instead. */
export function windowsPc(options: OnPc): Pc {
  const started: string[][] = [];
  class Nsis extends NsisUpdater {
    protected override async spawnLog(command: string, words: string[] = []): Promise<boolean> {
      started.push([command, ...words]);
      return true;
    }
  }
  const updater = new Nsis(null, adapter(options));
  // Asks Windows itself, which is not here.
  updater.verifyUpdateCodeSignature = async (names, file) =>
    names.includes(readFileSync(file, 'utf8').split('\n')[0]?.replace('signed by ', '') ?? '') ? null : 'signed by somebody else';
  Object.assign(updater, { _testOnlyOptions: { platform: 'win32', isUseDifferentialDownload: false } });
  return pc(updater, options, started);
}

/** An AppImage, with the real updater all the way. */
export function appImagePc(options: OnPc): Pc {
  return pc(new AppImageUpdater(null, adapter(options)), options, []);
}

function pc(updater: BaseUpdater, { backUp = async () => {} }: OnPc, started: string[][]): Pc {
  Object.assign(updater, { httpExecutor: new NodeNetwork() });
  const log: string[] = [];
  const updates = createUpdates({
    updater: mannered(updater, null),
    publicKey: RELEASE_KEY.publicKey,
    schemaVersion: async () => SCHEMA_VERSION,
    backUp,
    now: () => '2026-11-19T08:05:00',
    log: (line) => log.push(line),
  });
  return { updates, log, started, raw: updater };
}

function adapter({ feed, installed = '0.1.0', publisherName = PUBLISHER, turn = 0.5 }: OnPc): AppAdapter {
  const configuration = {
    provider: 'generic',
    url: feed.url,
    updaterCacheDirName: 'kawal-updater',
    ...(publisherName ? { publisherName } : {}),
  };
  const appUpdateConfigPath = join(feed.folder, 'app-update.yml');
  writeFileSync(appUpdateConfigPath, JSON.stringify(configuration));
  const last = Math.floor(turn * 0xfffffffe)
    .toString(16)
    .padStart(8, '0');
  writeFileSync(join(feed.folder, '.updaterId'), `c2d93d5e-6b5d-5c4b-9d0a-0b1f${last}`);
  return {
    version: installed,
    name: 'kawal',
    isPackaged: true,
    appUpdateConfigPath,
    userDataPath: feed.folder,
    baseCachePath: feed.folder,
    whenReady: async () => {},
    relaunch() {},
    quit() {},
    onQuit() {},
  };
}
