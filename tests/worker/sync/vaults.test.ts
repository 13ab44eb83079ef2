import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyFileOf, keyFileVault } from '../../../electron/worker/sync/key-file-vault.ts';
import { systemVault } from '../../../electron/worker/sync/system-vault.ts';
import { branchVault, type Vault } from '../../../electron/worker/sync/vault.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { vaultContract } from '../../../shared/contract/host.ts';
import { connect, RpcError } from '../../../shared/rpc/index.ts';
import { refusal } from '../../support/call.ts';
import { testVault } from '../../support/vault.ts';

let dir: string;
let path: string;
let keyFile: Vault;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kawal-vault-'));
  path = keyFileOf(join(dir, 'branch.db'));
  keyFile = keyFileVault(() => path);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const SECRET = '{"key":"kawal_abc_rahasia"}';
const unavailable: Vault = {
  seal: async () => {
    throw new AppError('sync_vault_unavailable');
  },
  open: async () => {
    throw new AppError('sync_key_unreadable');
  },
};

describe('a key file', () => {
  test('keeps a secret that only its owner can read', async () => {
    const sealed = await keyFile.seal(SECRET);
    expect(await keyFile.open(sealed)).toBe(SECRET);
    expect(path).toBe(join(dir, 'branch.db.key'));
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('rahasia');
  });

  test('seals the same secret differently each time, with one key', async () => {
    const key = () => readFileSync(path, 'utf8');
    const first = await keyFile.seal(SECRET);
    const kept = key();
    expect(await keyFile.seal(SECRET)).not.toBe(first);
    expect(key()).toBe(kept);
  });

  test('that is gone, or another one, opens nothing', async () => {
    const sealed = await keyFile.seal(SECRET);
    rmSync(path);
    expect(await refusal(keyFile.open(sealed))).toMatchObject({ code: 'sync_key_unreadable' });
    await keyFile.seal('something else');
    expect(await refusal(keyFile.open(sealed))).toMatchObject({ code: 'sync_key_unreadable' });
  });

  test.each(['', 'AAAA', 'x'.repeat(500)])('does not open what was never sealed: %s', async (sealed) => {
    await keyFile.seal(SECRET);
    expect(await refusal(keyFile.open(sealed))).toMatchObject({ code: 'sync_key_unreadable' });
  });

  test('is never written through a link that somebody has laid there', async () => {
    const target = join(dir, 'target');
    writeFileSync(target, 'mine');
    symlinkSync(target, path);
    expect(await refusal(keyFile.seal(SECRET))).toMatchObject({ code: 'sync_vault_unavailable' });
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });
});

describe('the vault of a branch', () => {
  test('is the system’s where there is one; another program says clearly that it cannot open that', async () => {
    const inApp = branchVault({ system: testVault(), keyFile, mayUseKeyFile: true });
    const atCommandLine = branchVault({ system: null, keyFile, mayUseKeyFile: true });
    const sealed = await inApp.seal(SECRET);
    expect(sealed).toMatch(/^system:/);
    expect(await inApp.open(sealed)).toBe(SECRET);
    expect(await refusal(atCommandLine.open(sealed))).toMatchObject({ code: 'sync_key_unreadable' });
    const other = await atCommandLine.seal(SECRET);
    expect(other).toMatch(/^file:/);
    expect(await inApp.open(other)).toBe(SECRET);
  });

  test('falls back to the key file where the system has no secret store, but not on Windows', async () => {
    const onLinux = branchVault({ system: unavailable, keyFile, mayUseKeyFile: true });
    expect(await onLinux.open(await onLinux.seal(SECRET))).toBe(SECRET);
    const onWindows = branchVault({ system: unavailable, keyFile, mayUseKeyFile: false });
    expect(await refusal(onWindows.seal(SECRET))).toMatchObject({ code: 'sync_vault_unavailable' });
  });

  test.each(['', 'nothing', 'elsewhere:abc', 'constructor:abc'])('opens nothing that no vault has sealed: %s', async (sealed) => {
    const vault = branchVault({ system: testVault(), keyFile, mayUseKeyFile: true });
    expect(await refusal(vault.open(sealed))).toMatchObject({ code: 'sync_key_unreadable' });
  });
});

test('what main cannot answer is no word about the key', async () => {
  const deadLine = connect(vaultContract, { send: () => {}, listen: (_onMessage, onClose) => onClose() });
  const vault = systemVault(Promise.resolve(deadLine));
  await expect(vault.open('abc')).rejects.toBeInstanceOf(RpcError);
  expect(await refusal(vault.open('abc'))).toMatchObject({ code: 'sync_vault_unavailable' });
});
