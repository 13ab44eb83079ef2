import type { Branch } from '../../../api/organisation.ts';
import { matches } from '../../ui/matches.ts';

export const STATES = ['all', 'enrolled', 'code', 'none', 'revoked'] as const;

export interface BranchFilter {
  state: (typeof STATES)[number];
  search: string;
}

export const NO_FILTER: BranchFilter = { state: 'all', search: '' };

/** Of a saved view, as far as it is known. */
export function branchFilterFrom({ state, search }: Readonly<Record<string, unknown>>): BranchFilter {
  return { state: STATES.find((known) => known === state) ?? 'all', search: typeof search === 'string' ? search : '' };
}

export function isShown(branch: Branch, { state, search }: BranchFilter): boolean {
  return (
    (state === 'all' || branch.enrolment === state) && matches(search.trim(), [branch.code, branch.name, branch.area, branch.contactName])
  );
}
