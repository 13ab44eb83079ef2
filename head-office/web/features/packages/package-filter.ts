import type { IssuedPackage } from '../../../api/decisions.ts';
import { matches } from '../../ui/matches.ts';
import { SENT_KINDS } from './kinds.ts';

export const KINDS = ['targets', ...SENT_KINDS] as const;

export interface PackageFilter {
  kind: IssuedPackage['kind'] | null;
  search: string;
}

export const NO_FILTER: PackageFilter = { kind: null, search: '' };

/** Of a saved view, as far as it is known. */
export function packageFilterFrom({ kind, search }: Readonly<Record<string, unknown>>): PackageFilter {
  return { kind: KINDS.find((known) => known === kind) ?? null, search: typeof search === 'string' ? search : '' };
}

export function isShown({ kind, title, issuedBy, version }: IssuedPackage, filter: PackageFilter): boolean {
  return (filter.kind === null || kind === filter.kind) && matches(filter.search.trim(), [title, issuedBy, String(version)]);
}
