import { useCallback } from 'react';
import { session, useOwner } from '../api/index.ts';
import { keep, kept, useKept } from './kept.ts';

function keyOf(name: string): string | null {
  const { owner } = session;
  return owner && `kawal.${owner.branchCode}.${owner.user.id}.${name}`;
}

/** Keeps a choice of whoever works here. */
export function remember(name: string, value: unknown) {
  keep(keyOf(name), value);
}

/** What was kept; undefined: nothing, or nothing that can be read. */
export function recall(name: string): unknown {
  return kept(keyOf(name));
}

/** Where a choice of whoever works here is kept. */
export function useRememberedKey(name: string): string | null {
  useOwner(); // another person, another choice
  return keyOf(name);
}

/**
 * What one person has chosen for the window, on this PC and in this branch. Choices and numbers of rows only: it lies in the window's own
 * storage, so no name and no phone number belongs here. `read` makes sense of what another version may have written.
 */
export function useRemembered<Value>(name: string, read: (kept: unknown) => Value): [Value, (value: Value) => void] {
  const value = useKept(useRememberedKey(name), read);
  return [value, useCallback((next: Value) => remember(name, next), [name])];
}
