import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConversionProgram } from '../../../db/queries/conversion-program.ts';
import { insertProgram, nextPosition, storeProgramSource } from '../../../db/queries/programs.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

let opened: TestStore;
beforeEach(() => {
  opened = openTestStore({ now: '2026-02-01T08:00' });
});
afterEach(() => opened.close());

test('head office’s program of inquiries goes before the branch’s own, whatever its code', () => {
  const { db } = opened.context;
  const used = () => readConversionProgram(db.read)?.code;
  const steps = [{ code: 'KB', deadlineDays: 5, limitKm: null }];
  const decided = {
    code: 'HO_INQ',
    name: 'Permintaan',
    subject: 'inquiry',
    anchor: 'last_visit',
    afterProgram: null,
    active: true,
  } as const;
  db.transaction(() =>
    insertProgram(db.write, { ...decided, attempts: [], schemes: [{ enginePrefix: '*', steps }] }, nextPosition(db.write), null),
  );
  expect(used()).toBe('CONVERSION');
  db.transaction(() => storeProgramSource(db.write, 'HO_INQ', 'head_office'));
  expect(used()).toBe('HO_INQ');
});
