import type { ReadHandle } from '../handle.ts';

/** Whether anybody has ever done one of these. */
export function hasAction(db: ReadHandle, actions: readonly string[]): boolean {
  const one = db.prepare<[string], { id: number }>('SELECT id FROM audit WHERE action = ? LIMIT 1');
  return actions.some((action) => one.get(action) !== undefined);
}
