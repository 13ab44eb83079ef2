import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { feedOf } from '../../electron/main/updates/electron-updater.ts';
import { newReleaseKey } from '../../electron/main/updates/release-signature.ts';
import { whyOffWithFeed } from '../../electron/main/updates/why-off.ts';
import { appImagePc, type Feed, openFeed, PUBLISHER, type Publication, SCHEMA_VERSION, windowsPc } from './feed.ts';

// The real updaters of electron-updater on a real web server.

const INSTALLER = Buffer.from(`signed by ${PUBLISHER}\n${'x'.repeat(200_000)}`);
const checkedAt = '2026-11-19T08:05:00';
const installerIn = (feed: Feed) => join(feed.folder, 'kawal-updater', 'pending', 'Kawal-Setup-0.2.0.exe');

let feed: Feed;
afterEach(() => feed.close());

describe('on Windows', () => {
  beforeEach(async () => {
    feed = await openFeed('latest.yml', (version) => `Kawal-Setup-${version}.exe`);
  });

  test('a newer release is downloaded, and installed silently at the end, after the backup', async () => {
    feed.publish(INSTALLER);
    const backUp = vi.fn(async () => {});
    const { updates, started } = windowsPc({ feed, backUp });
    expect(updates.status()).toEqual({ state: 'idle' });
    await updates.check();
    expect(updates.status()).toEqual({ state: 'ready', version: '0.2.0' });
    expect(readFileSync(installerIn(feed)).equals(INSTALLER)).toBe(true);
    expect([backUp.mock.calls.length, started]).toEqual([0, []]); // work goes on undisturbed

    const install = await updates.prepareInstall();
    expect([backUp.mock.calls.length, started]).toEqual([1, []]); // the store is stopped now
    install();
    expect(started).toEqual([[installerIn(feed), '--updated', '/S']]);
  });

  test('what was downloaded is not downloaded again, in this run and the next', async () => {
    feed.publish(INSTALLER);
    const first = windowsPc({ feed });
    await first.updates.check();
    feed.files.delete('Kawal-Setup-0.2.0.exe');
    await first.updates.check();
    const second = windowsPc({ feed });
    await second.updates.check();
    expect([first.updates.status(), second.updates.status()]).toEqual([
      { state: 'ready', version: '0.2.0' },
      { state: 'ready', version: '0.2.0' },
    ]);
  });

  test.each(['0.1.0', '0.0.9'])('release %s is not newer than the installed 0.1.0', async (version) => {
    feed.publish(INSTALLER, { version });
    const { updates, started } = windowsPc({ feed });
    await updates.check();
    expect(updates.status()).toEqual({ state: 'newest', checkedAt });
    (await updates.prepareInstall())();
    expect(started).toEqual([]);
  });

  const refused: [string, string, Buffer, Publication][] = [
    ['release_unsigned', 'is not signed', INSTALLER, { privateKey: null }],
    ['release_unsigned', 'is signed with another key', INSTALLER, { privateKey: newReleaseKey().privateKey }],
    ['release_unsigned', 'has another version put over a signed one', INSTALLER, { forged: { version: '0.3.0' } }],
    ['release_unsigned', 'asks for administrator rights beside what was signed', INSTALLER, { forged: { isAdminRightsRequired: true } }],
    ['release_older', 'could not open today’s database', INSTALLER, { schemaVersion: SCHEMA_VERSION - 1 }],
    ['tampered', 'has a file that is not the one announced', INSTALLER, { sha512: 'A'.repeat(86).concat('==') }],
    ['wrong_publisher', 'has an installer of somebody else', Buffer.from('signed by Somebody Else\n'), {}],
    ['wrong_publisher', 'has an installer that is not signed', Buffer.from('MZ'), {}],
  ];
  test.each(refused)('%s: a release is refused that %s', async (reason, _what, file, publication) => {
    feed.publish(file, publication);
    const backUp = vi.fn(async () => {});
    const { updates, started } = windowsPc({ feed, backUp });
    await updates.check();
    expect(updates.status()).toEqual({ state: 'failed', reason, checkedAt });
    (await updates.prepareInstall())();
    expect([backUp.mock.calls.length, started, existsSync(installerIn(feed))]).toEqual([0, [], false]);
  });

  test('a file that was changed on the disk after its download is not installed', async () => {
    feed.publish(INSTALLER);
    const { updates, started, log } = windowsPc({ feed });
    await updates.check();
    writeFileSync(installerIn(feed), 'something else');
    (await updates.prepareInstall())();
    expect(started).toEqual([]);
    expect(log.at(-1)).toBe('updates: 0.2.0 not installed (changed on the disk since it was downloaded)');
  });

  test('nothing is installed where the database could not be backed up', async () => {
    feed.publish(INSTALLER);
    const backUp = async () => {
      throw Object.assign(new Error('no room'), { code: 'backup_disk_full' });
    };
    const { updates, started, log } = windowsPc({ feed, backUp });
    await updates.check();
    (await updates.prepareInstall())();
    expect(started).toEqual([]);
    expect(log.at(-1)).toBe('updates: 0.2.0 not installed (backup_disk_full)');
  });

  test('a rollout in steps reaches its first PCs first', async () => {
    feed.publish(INSTALLER, { stagingPercentage: 10 });
    const early = windowsPc({ feed, turn: 0.05 });
    await early.updates.check();
    const late = windowsPc({ feed, turn: 0.5 });
    await late.updates.check();
    expect([early.updates.status(), late.updates.status()]).toEqual([
      { state: 'ready', version: '0.2.0' },
      { state: 'later', version: '0.2.0', checkedAt },
    ]);
    feed.publish(INSTALLER, { stagingPercentage: 100 });
    await late.updates.check();
    expect(late.updates.status()).toEqual({ state: 'ready', version: '0.2.0' });
  });

  test.each<[string, Publication]>([
    ['its rollout was stopped', { stagingPercentage: 0 }],
    ['it was withdrawn', { version: '0.1.0' }],
  ])('what waits is not installed after %s', async (_why, publication) => {
    feed.publish(INSTALLER);
    const { updates, started } = windowsPc({ feed });
    await updates.check();
    feed.publish(INSTALLER, publication);
    await updates.check();
    (await updates.prepareInstall())();
    expect(started).toEqual([]);
  });

  test.each<[string, string, (feed: Feed) => void]>([
    ['feed_unreachable', 'answers 503', (broken) => Object.assign(broken, { brokenBy: 503 })],
    ['feed_unreachable', 'hangs up', (broken) => Object.assign(broken, { brokenBy: 'hanging up' })],
    ['feed_unreadable', 'has no announcement', (broken) => broken.files.clear()],
    ['feed_unreadable', 'announces nonsense', (broken) => broken.files.set('latest.yml', Buffer.from('version: [not a version'))],
    ['feed_unreadable', 'announces no version', (broken) => broken.files.set('latest.yml', Buffer.from('version: newest'))],
  ])('%s: told of a feed that %s, and the next check goes on', async (reason, _what, breakIt) => {
    const { updates } = windowsPc({ feed });
    breakIt(feed);
    await updates.check();
    expect(updates.status()).toEqual({ state: 'failed', reason, checkedAt });
    feed.brokenBy = null;
    feed.publish(INSTALLER);
    await updates.check();
    expect(updates.status()).toEqual({ state: 'ready', version: '0.2.0' });
  });

  test('a feed that is down does not take away what waits', async () => {
    feed.publish(INSTALLER);
    const { updates, started } = windowsPc({ feed });
    await updates.check();
    feed.brokenBy = 503;
    await updates.check();
    expect(updates.status()).toEqual({ state: 'ready', version: '0.2.0' });
    (await updates.prepareInstall())();
    expect(started).toHaveLength(1);
  });

  test('a build without a publisher’s name, which would let unsigned installers through, does not look for updates', async () => {
    const named = windowsPc({ feed });
    expect(whyOffWithFeed(await feedOf(named.raw), 'win32')).toBeNull();
    const nameless = windowsPc({ feed, publisherName: null });
    expect(whyOffWithFeed(await feedOf(nameless.raw), 'win32')).toBe('unsigned_build');
  });
});

describe.runIf(process.platform === 'linux')('an AppImage', () => {
  const script = (version: string) => Buffer.from(`#!/bin/sh\necho "${version} $APPIMAGE_EXIT_AFTER_INSTALL" > "$0.ran"\n`);
  let image: string;

  beforeEach(async () => {
    feed = await openFeed('latest-linux.yml', (version) => `Kawal-${version}.AppImage`);
    image = join(feed.folder, 'kawal.AppImage');
    writeFileSync(image, script('0.1.0'));
    chmodSync(image, 0o755);
    process.env.APPIMAGE = image;
  });
  afterEach(() => {
    delete process.env.APPIMAGE;
  });

  test('is replaced by the next one at the end of the program', async () => {
    feed.publish(script('0.2.0'));
    const { updates } = appImagePc({ feed });
    await updates.check();
    expect(updates.status()).toEqual({ state: 'ready', version: '0.2.0' });
    expect(readFileSync(image).equals(script('0.1.0'))).toBe(true);
    (await updates.prepareInstall())();
    expect(readFileSync(image).equals(script('0.2.0'))).toBe(true);
    expect(readFileSync(`${image}.ran`, 'utf8')).toBe('0.2.0 true\n'); // it only settles in: no window opens
  });

  test.each<[string, Publication]>([
    ['release_unsigned', { privateKey: null }],
    ['tampered', { sha512: 'A'.repeat(86).concat('==') }],
    ['release_older', { schemaVersion: SCHEMA_VERSION - 1 }],
  ])('%s: stays as it is', async (reason, publication) => {
    feed.publish(script('0.2.0'), publication);
    const { updates } = appImagePc({ feed });
    await updates.check();
    expect(updates.status()).toEqual({ state: 'failed', reason, checkedAt });
    (await updates.prepareInstall())();
    expect(readFileSync(image).equals(script('0.1.0'))).toBe(true);
  });
});
