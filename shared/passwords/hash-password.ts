import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Memory-hard: 128 MB for each try. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } satisfies ScryptOptions;
const KEY_BYTES = 32;

export type PasswordCost = typeof COST;

/** `cost`: only tests take less. 'scrypt$<N>$<r>$<p>$<salt>$<key>', the last two in base64. */
export async function hashPassword(password: string, cost: PasswordCost = COST): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** No password has this hash; to check against it takes as long as against a user's. */
export function hashOfNobody(cost: PasswordCost = COST): string {
  return ['scrypt', cost.N, cost.r, cost.p, randomBytes(16).toString('base64'), randomBytes(KEY_BYTES).toString('base64')].join('$');
}

/** Whether the password is the one that was hashed, with the cost that it was hashed with. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  if (kind !== 'scrypt') return false;
  const derived = await derive(password, Buffer.from(salt, 'base64'), { ...COST, N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, Buffer.from(key, 'base64'));
}

const MOST_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** A few at a time: a hundred people who sign in at eight must not need 13 GB. */
async function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  if (running === MOST_AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else running += 1;
  try {
    return await deriveNow(password, salt, cost);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function deriveNow(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  return new Promise((done, failed) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, cost, (fault, key) => (fault ? failed(fault) : done(key)));
  });
}
