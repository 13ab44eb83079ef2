import { createHash } from 'node:crypto';

/** Two summaries with the same figures have the same hash, however their JSON was written. 32 hexadecimal digits. */
export function contentHash(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inKeyOrder(content)) ?? 'null')
    .digest('hex')
    .slice(0, 32);
}

/** The same value with the keys of every object in order. Head office does this for every summary of every branch: it is made to be quick. */
function inKeyOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(inKeyOrder);
  const members = value as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(members).sort()) ordered[key] = inKeyOrder(members[key]);
  return ordered;
}
