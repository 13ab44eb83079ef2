import { describe, expect, test } from 'vitest';
import { type SecretStore, systemSecrets, vaultHandlers } from '../../electron/main/vault.ts';

/** As safeStorage behaves: reversible, and failing on what it did not make. */
function secretStore({ available = true, backend }: { available?: boolean; backend?: string } = {}): SecretStore {
  return {
    isEncryptionAvailable: () => available,
    ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
    encryptString: (text) => Buffer.from(`v10${[...text].reverse().join('')}`),
    decryptString(sealed) {
      const text = sealed.toString();
      if (!text.startsWith('v10')) throw new Error('Error while decrypting the ciphertext');
      return [...text.slice(3)].reverse().join('');
    },
  };
}

describe('the system’s secret store', () => {
  test.each([
    ['win32', secretStore()],
    ['darwin', secretStore()],
    ['linux', secretStore({ backend: 'gnome_libsecret' })],
  ] as const)('on %s gives back what it sealed', (platform, store) => {
    const secrets = systemSecrets(store, platform);
    const sealed = secrets.seal('rahasia');
    expect(sealed).not.toContain('rahasia');
    expect(secrets.open(sealed)).toBe('rahasia');
  });

  test.each([
    ['a Linux without a keyring', 'linux', secretStore({ backend: 'basic_text' })],
    ['a system without encryption', 'win32', secretStore({ available: false })],
  ] as const)('%s is no safe place', (_what, platform, store) => {
    expect(() => systemSecrets(store, platform).seal('rahasia')).toThrow('sync_vault_unavailable');
  });

  test('what another PC sealed is said to be unreadable', () => {
    const handlers = vaultHandlers(systemSecrets(secretStore(), 'win32'));
    expect(() => handlers['vault.open']({ sealed: 'bm90IG91cnM=' }, {} as never)).toThrow('sync_key_unreadable');
  });
});
