import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeKnown, readRemembered, remember, rememberOpened, rememberUser } from '../../../electron/worker/branch/remembered.ts';

const KARAWANG = { code: '07781', name: 'Karawang' };
const BEKASI = { code: '07790', name: 'Bekasi' };

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-remembered-'));
  file = join(dir, 'kawal.json');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('what this PC remembers', () => {
  it('is changed part by part', () => {
    rememberOpened(dir, '/a/branch.db', KARAWANG);
    rememberUser(dir, '/a/branch.db', 2);
    remember(dir, { secondFolder: { path: '/usb', since: '2026-11-18T01:00:00.000Z', copies: {} } });
    rememberOpened(dir, '/b/branch.db', BEKASI);
    const { id } = readRemembered(dir).branches[1] ?? { id: '' };
    changeKnown(dir, id, (known) => ({ ...known, misses: { 'Rina Wulandari': 1 } }));
    expect(readRemembered(dir)).toMatchObject({
      branch: '/b/branch.db',
      userId: null,
      branches: [
        { ...KARAWANG, userId: 2 },
        { ...BEKASI, misses: { 'Rina Wulandari': 1 } },
      ],
      secondFolder: { path: '/usb' },
    });
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('is nothing where there is no file, and begins anew beside a damaged one', () => {
    expect(readRemembered(join(dir, 'elsewhere'))).toMatchObject({ branch: null, branches: [], secondFolder: null });
    writeFileSync(file, '{"branch": "/a/bra');
    expect(readRemembered(dir).branch).toBeNull();
    rememberOpened(dir, '/a/branch.db', KARAWANG);
    expect(readRemembered(dir)).toMatchObject({ branch: '/a/branch.db', branches: [KARAWANG] });
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{"branch": "/a/bra');
  });

  it('is never written over while it cannot be read, and signing in goes on', () => {
    mkdirSync(file); // reading fails, but not because it is missing
    expect(() => remember(dir, { zone: 'Asia/Jakarta' })).toThrow(/EISDIR|EPERM|EACCES/);
    expect(() => rememberUser(dir, '/a/branch.db', 2)).not.toThrow();
    expect(existsSync(file)).toBe(true);
  });
});
