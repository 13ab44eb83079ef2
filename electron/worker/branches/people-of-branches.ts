import type { BranchFigures, CombinedBranches } from '../../../shared/contract/branches.ts';

type Person = CombinedBranches['people'][number];

/**
 * What each person did this month in all branches together. People sign in with the same name and password in every branch that they serve
 * (docs/decisions/0016-several-branches.md), so the same name is the same person, however its letters are written.
 */
export function peopleOfBranches(all: readonly Pick<BranchFigures, 'people'>[]): Person[] {
  const people = new Map<string, Person>();
  for (const { name, ...done } of all.flatMap((branch) => branch.people)) {
    const key = name.trim().toLowerCase();
    const known = people.get(key);
    people.set(key, known ? together(known, done) : { name, branches: 1, ...done });
  }
  return [...people.values()].sort((one, other) => other.unitEntries - one.unitEntries || one.name.localeCompare(other.name));
}

function together(known: Person, done: Omit<Person, 'name' | 'branches'>): Person {
  return {
    name: known.name,
    branches: known.branches + 1,
    inquiries: known.inquiries + done.inquiries,
    bookings: known.bookings + done.bookings,
    shown: known.shown + done.shown,
    unitEntries: known.unitEntries + done.unitEntries,
    revenue: known.revenue + done.revenue,
  };
}
