import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { guarded } from './guard.ts';
import { lifecycle, mustBeReady } from './lifecycle.ts';

/** Everybody can read this key: secrets are not secret in the stand-in. */
const key = scryptSync('stand-in: not a secret', 'salt', 32, { N: 1024 });
const version = Buffer.from('v10');

export const safeStorage = guarded('safeStorage', {
  isEncryptionAvailable: () => lifecycle.ready,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString(text: string): Buffer {
    mustBeReady('safeStorage');
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const secret = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([version, nonce, cipher.getAuthTag(), secret]);
  },
  decryptString(encrypted: Buffer): string {
    mustBeReady('safeStorage');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(3, 15));
      decipher.setAuthTag(encrypted.subarray(15, 31));
      return Buffer.concat([decipher.update(encrypted.subarray(31)), decipher.final()]).toString('utf8');
    } catch {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.');
    }
  },
});
