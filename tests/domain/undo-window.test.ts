import { expect, test } from 'vitest';
import { UNDO_GRACE_SECONDS, UNDO_SECONDS, undoRefusal } from '../../shared/domain/undo-window.ts';

const SAVED = { recordedAt: '2026-02-09T01:00:00.000Z', own: true, dayHandedIn: false, builtOn: false };
const after = (seconds: number) => new Date(Date.parse(SAVED.recordedAt) + seconds * 1000).toISOString();

test.each([
  { name: 'at once', seconds: 0, refusal: null },
  { name: 'in the last second that is offered', seconds: UNDO_SECONDS, refusal: null },
  { name: 'while the answer was on its way', seconds: UNDO_SECONDS + UNDO_GRACE_SECONDS, refusal: null },
  { name: 'later', seconds: UNDO_SECONDS + UNDO_GRACE_SECONDS + 1, refusal: 'undo_too_late' },
  { name: 'with a clock set right by a second or two', seconds: -2, refusal: null },
  { name: 'with a clock of another day', seconds: -86_400, refusal: 'undo_too_late' },
])('$name', ({ seconds, refusal }) => {
  expect(undoRefusal({ ...SAVED, now: after(seconds) })).toBe(refusal);
});

test.each([
  { fields: { own: false }, refusal: 'undo_not_own' },
  { fields: { dayHandedIn: true }, refusal: 'undo_day_submitted' },
  { fields: { builtOn: true }, refusal: 'undo_blocked' },
  { fields: { own: false, builtOn: true }, refusal: 'undo_not_own' },
])('refused as $refusal', ({ fields, refusal }) => {
  expect(undoRefusal({ ...SAVED, now: after(1), ...fields })).toBe(refusal);
});
