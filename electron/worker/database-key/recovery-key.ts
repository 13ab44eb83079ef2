import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';

/** A database key as it stands in the access file: only the recovery key opens it. */
export const wrappedKey = z.object({ salt: z.string(), nonce: z.string(), tag: z.string(), key: z.string(), madeAt: z.string() });
export type WrappedKey = z.infer<typeof wrappedKey>;

/** Crockford's: no I, L, O, U, so that what was printed is read back as it was meant. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 26; // 130 bits: more than anyone can try, so no slow derivation is needed
const CHECK_LENGTH = 4;
const GROUP = /.{5}/g;

/** To be printed once and kept in the safe: 'K4Q7M-…', six groups of five, the last four characters being a check against typing errors. */
export function makeRecoveryKey(): string {
  const secret = Array.from({ length: SECRET_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${secret}${checkOf(secret)}`.match(GROUP)?.join('-') ?? '';
}

/** What was typed, however it was grouped; O read as 0, I and L as 1. null: mistyped. */
export function parseRecoveryKey(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const secret = text.slice(0, SECRET_LENGTH);
  return text.length === SECRET_LENGTH + CHECK_LENGTH && text.slice(SECRET_LENGTH) === checkOf(secret) ? secret : null;
}

export function wrapKey(key: Buffer, recoveryKey: string, madeAt: string): WrappedKey {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(recoveryKey, salt), nonce);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  return { salt: base64(salt), nonce: base64(nonce), tag: base64(cipher.getAuthTag()), key: base64(wrapped), madeAt };
}

/** Throws `recovery_key_malformed` (mistyped) or `recovery_key_wrong` (of another branch, or replaced by a newer one). */
export function unwrapKey(wrapped: WrappedKey, recoveryKey: string): Buffer {
  const bytes = (base64: string) => Buffer.from(base64, 'base64');
  const opener = wrappingKey(recoveryKey, bytes(wrapped.salt));
  try {
    const decipher = createDecipheriv('aes-256-gcm', opener, bytes(wrapped.nonce), { authTagLength: 16 });
    decipher.setAuthTag(bytes(wrapped.tag));
    return Buffer.concat([decipher.update(bytes(wrapped.key)), decipher.final()]);
  } catch {
    throw new AppError('recovery_key_wrong');
  }
}

function wrappingKey(recoveryKey: string, salt: Buffer): Buffer {
  const secret = parseRecoveryKey(recoveryKey);
  if (secret === null) throw new AppError('recovery_key_malformed');
  return Buffer.from(hkdfSync('sha256', secret, salt, 'kawal recovery key 1', 32));
}

function checkOf(secret: string): string {
  const digest = createHash('sha256').update(`kawal recovery key ${secret}`).digest();
  return Array.from(digest.subarray(0, CHECK_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
