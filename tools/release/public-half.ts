import { createPrivateKey, createPublicKey } from 'node:crypto';

/** Of a release key as `tools/release.ts new-key` prints it, in the form that the programs have built in. */
export function publicHalf(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}
