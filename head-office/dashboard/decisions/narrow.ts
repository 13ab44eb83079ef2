import type { PackageKind } from '../../../shared/sync-protocol/index.ts';
import type { Audience } from '../../api/decisions.ts';

/** What a coordinator is told of an audience: the own areas, and of the branches only those that received it there. */
export function narrowAudience(audience: Audience, areas: readonly number[], receivers: readonly number[]): Audience {
  if ('all' in audience) return audience;
  const own = 'areas' in audience ? audience.areas.filter((id) => areas.includes(id)) : [];
  return own.length > 0 ? { areas: own } : { branches: [...receivers] };
}

/** A package of targets holds every branch's own, by code; the other kinds say the same to all. `codes`: the branches to be seen, null for all. */
export function narrowContent(kind: PackageKind, content: unknown, codes: ReadonlySet<string> | null): unknown {
  if (kind !== 'targets' || codes === null) return content;
  return Object.fromEntries(Object.entries(content as Record<string, unknown>).filter(([code]) => codes.has(code)));
}
