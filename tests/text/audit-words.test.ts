import { expect, test } from 'vitest';
import { AUDIT_ACTIONS, AUDIT_GROUPS, actionsOf } from '../../shared/domain/audit-actions.ts';
import { texts } from '../../shared/text/index.ts';

const keys = (prefix: string) => Object.keys(texts.id.audit).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

test('every action and every heading of the audit has words, and no other', () => {
  expect(keys('action_').sort()).toEqual(Object.keys(AUDIT_ACTIONS).sort());
  expect(keys('group_').sort()).toEqual([...AUDIT_GROUPS].sort());
});

test('every action is found under one heading, and every heading has some', () => {
  expect(AUDIT_GROUPS.flatMap(actionsOf).sort()).toEqual(Object.keys(AUDIT_ACTIONS).sort());
  for (const group of AUDIT_GROUPS) expect(actionsOf(group)).not.toEqual([]);
});
