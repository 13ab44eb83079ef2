import { describe, expect, test } from 'vitest';
import { failureOf } from '../../electron/main/updates/failure-of.ts';
import { policyPath, readPolicy } from '../../electron/main/updates/policy.ts';
import { isSigned, newReleaseKey, signAnnouncement } from '../../electron/main/updates/release-signature.ts';
import { scheduleChecks } from '../../electron/main/updates/schedule.ts';
import { whyOff, whyOffWithFeed } from '../../electron/main/updates/why-off.ts';

describe('what IT decides', () => {
  const on = { updates: 'on', feed: null };
  const off = { updates: 'off', feed: null };
  const unreadable = { updates: 'unreadable', feed: null };
  test.each([
    [{}, null, on],
    [{}, '{}', on],
    [{}, '{"updates":"off"}', off],
    [{}, '\uFEFF{"updates":"off"}', off],
    [{}, '{"updates":"on","updatesUrl":"https://pusat.example/kawal"}', { updates: 'on', feed: 'https://pusat.example/kawal' }],
    [{}, '{"updatesUrl":"http://pusat.example/kawal"}', unreadable], // not without TLS
    [{}, '{"updates":"never"}', unreadable],
    [{}, '{"updates":', unreadable],
    [{}, '', unreadable],
    [{ KAWAL_NO_UPDATES: '1' }, null, off],
    [{ KAWAL_NO_UPDATES: '1' }, '{"updates":"on"}', off],
    [{ KAWAL_NO_UPDATES: '0' }, null, on],
    [{ KAWAL_NO_UPDATES: '' }, '{"updates":"off"}', off],
  ])('environment %j and file %j', (environment, text, expected) => {
    expect(readPolicy(environment, text)).toEqual(expected);
  });

  test('stands in a folder of the whole PC', () => {
    expect(policyPath('win32', { ProgramData: 'D:\\ProgramData' })).toBe('D:\\ProgramData\\Kawal\\policy.json');
    expect(policyPath('linux', {})).toBe('/etc/kawal/policy.json');
  });
});

describe('who updates itself', () => {
  const windows = {
    isPackaged: true,
    platform: 'win32',
    appImage: undefined,
    publicKey: 'key',
    policy: { updates: 'on', feed: null },
  } as const;
  test.each([
    [{}, null],
    [{ platform: 'linux', appImage: '/home/siti/Kawal.AppImage' }, null],
    [{ platform: 'linux' }, 'package_manager'],
    [{ platform: 'darwin' }, 'package_manager'],
    [{ isPackaged: false }, 'development'],
    [{ publicKey: undefined }, 'unsigned_build'],
    [{ policy: { updates: 'off', feed: null } }, 'policy'],
    [{ policy: { updates: 'unreadable', feed: null } }, 'policy_unreadable'],
  ] as const)('a Windows installation but %j', (difference, expected) => {
    expect(whyOff({ ...windows, ...difference })).toBe(expected);
  });

  test.each([
    [null, 'win32', 'no_feed'],
    [{}, 'win32', 'unsigned_build'],
    [{ publisherName: [] }, 'win32', 'unsigned_build'],
    [{ publisherName: ['Kawal'] }, 'win32', null],
    [{ publisherName: 'Kawal' }, 'win32', null],
    [null, 'linux', 'no_feed'],
    [{}, 'linux', null], // an AppImage has no signature but the release's
  ] as const)('with the feed %j on %s', (feed, platform, expected) => {
    expect(whyOffWithFeed(feed, platform)).toBe(expected);
  });
});

test.each([
  [{ code: 'ERR_CHECKSUM_MISMATCH' }, 'tampered'],
  [{ code: 'ERR_UPDATER_INVALID_SIGNATURE' }, 'wrong_publisher'],
  [{ code: 'ENOSPC' }, 'disk_full'],
  [{ code: 'ECONNREFUSED' }, 'feed_unreachable'],
  [{ code: 'HTTP_ERROR_503' }, 'feed_unreachable'],
  [{ message: 'net::ERR_INTERNET_DISCONNECTED' }, 'feed_unreachable'],
  [{ message: 'net::ERR_CERT_AUTHORITY_INVALID' }, 'feed_unreachable'],
  [{ code: 'EPERM' }, 'other'],
  [{}, 'other'],
])('a fault %j is told as %s', (fault, expected) => {
  expect(failureOf(Object.assign(new Error('?'), fault))).toBe(expected);
});

describe('the signature of a release', () => {
  const { publicKey, privateKey } = newReleaseKey();
  const announcement = { version: '1.2.0', schemaVersion: 60, files: [{ url: 'a.exe', sha512: 'x' }] };
  const signature = signAnnouncement(announcement, privateKey);

  test('holds whatever the order of the keys, and while the rollout goes on', () => {
    const { version, schemaVersion, files } = announcement;
    expect(isSigned({ signature, stagingPercentage: 30, files, schemaVersion, version }, publicKey)).toBe(true);
  });

  test.each([
    { version: '1.2.1' },
    { schemaVersion: 61 },
    { files: [{ url: 'b.exe', sha512: 'x' }] },
    { files: [...announcement.files, ...announcement.files] },
    { path: 'c.exe' },
    { signature: '' },
    { signature: undefined },
    { signature: 7 },
  ])('does not hold with %j', (change) => {
    expect(isSigned({ ...announcement, signature, ...change }, publicKey)).toBe(false);
  });

  test('does not hold for another key, nor for what is none', () => {
    expect(isSigned({ ...announcement, signature }, newReleaseKey().publicKey)).toBe(false);
    expect(isSigned({ ...announcement, signature }, 'no key')).toBe(false);
  });
});

describe('checks', () => {
  const MINUTE = 60_000;

  test.each([
    [0, 1],
    [0.5, 8],
    [1, 15],
  ])('begin 1 to 15 minutes after the start, at random %d after %d, then every four hours', async (random, minutes) => {
    const waits: number[] = [];
    let due = () => {};
    let checks = 0;
    const timers = {
      set(work: () => void, milliseconds: number) {
        waits.push(milliseconds / MINUTE);
        due = work;
        return waits.length;
      },
      clear() {},
    };
    const schedule = scheduleChecks({ timers, random: () => random, check: async () => void checks++ });
    expect([waits, checks]).toEqual([[minutes], 0]);
    due();
    await Promise.resolve();
    await Promise.resolve();
    expect([waits, checks]).toEqual([[minutes, 240], 1]);
    schedule.stop();
    due();
    await Promise.resolve();
    await Promise.resolve();
    expect(waits).toEqual([minutes, 240]);
  });
});
