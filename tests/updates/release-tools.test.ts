import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { checkRelease } from '../../electron/main/updates/check-release.ts';
import { newReleaseKey } from '../../electron/main/updates/release-signature.ts';
import { readAnnouncement } from '../../tools/release/announcement.ts';
import { publicHalf } from '../../tools/release/public-half.ts';
import { setRollout } from '../../tools/release/set-rollout.ts';
import { signAnnouncements } from '../../tools/release/sign-announcements.ts';

const { publicKey, privateKey } = newReleaseKey();
const schemaVersion = MIGRATIONS.at(-1)?.version ?? 0;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kawal-release-'));
  file = join(folder, 'latest-linux.yml');
  // As electron-builder writes it.
  writeFileSync(
    file,
    "version: 1.2.0\nfiles:\n  - url: Kawal-1.2.0.AppImage\n    sha512: abc==\n    size: 12\n    blockMapSize: 3\npath: Kawal-1.2.0.AppImage\nsha512: abc==\nreleaseDate: '2026-11-22T01:02:03.004Z'\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const check = (needed = schemaVersion) => checkRelease(readAnnouncement(file), { publicKey, schemaVersion: needed });

test('a release is taken once it is signed, with the schema of its own migrations', () => {
  expect(check()).toEqual({ refused: 'release_unsigned' });
  expect(signAnnouncements(folder, privateKey)).toEqual([file]);
  expect(check()).toEqual({ refused: null, version: '1.2.0', checksums: ['abc=='] });
  expect(check(schemaVersion + 10)).toEqual({ refused: 'release_older' });
  expect(publicHalf(privateKey)).toBe(publicKey);
});

test('signed twice it is signed once', () => {
  signAnnouncements(folder, newReleaseKey().privateKey);
  signAnnouncements(folder, privateKey);
  expect(check().refused).toBeNull();
});

test('its rollout goes on in steps without a new signature', () => {
  signAnnouncements(folder, privateKey);
  for (const percent of [10, 50, 100, 0]) {
    setRollout(folder, percent, publicKey);
    expect(readAnnouncement(file)).toMatchObject({ stagingPercentage: percent });
    expect(check().refused).toBeNull();
  }
});

test.each([-1, 101, 12.5, Number.NaN])('a rollout of %d %% changes nothing', (percent) => {
  signAnnouncements(folder, privateKey);
  const before = readFileSync(file);
  expect(() => setRollout(folder, percent, publicKey)).toThrow('from 0 to 100');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a release that no program would take is not rolled out, nor is nothing', () => {
  signAnnouncements(folder, newReleaseKey().privateKey);
  expect(() => setRollout(folder, 10, publicKey)).toThrow('not signed with this key');
  rmSync(file);
  expect(() => setRollout(folder, 10, publicKey)).toThrow('no latest*.yml');
});
