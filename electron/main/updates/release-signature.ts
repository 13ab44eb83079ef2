import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

type Announcement = Readonly<Record<string, unknown>>;

/** May change after the signing: a rollout goes on in steps. */
const UNSIGNED = ['signature', 'stagingPercentage'];

/**
 * What is signed of a feed's announcement (`latest*.yml`): all of it but how far its rollout has come. Keys are sorted, so that a file
 * written anew by another program says the same.
 */
function signedText(announcement: Announcement): string {
  const signed = Object.entries(announcement).filter(([key]) => !UNSIGNED.includes(key));
  return JSON.stringify(sorted(Object.fromEntries(signed)));
}

/** Base64 of an Ed25519 signature. `privateKey`: base64 of PKCS#8. */
export function signAnnouncement(announcement: Announcement, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(signedText(announcement)), key).toString('base64');
}

/** `publicKey`: base64 of SPKI. False also for what is no key or no signature at all. */
export function isSigned(announcement: Announcement, publicKey: string): boolean {
  const { signature } = announcement;
  if (typeof signature !== 'string') return false;
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(signedText(announcement)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

export function newReleaseKey(): { publicKey: string; privateKey: string } {
  const pair = generateKeyPairSync('ed25519');
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
