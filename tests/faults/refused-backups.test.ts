import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chance, createChance } from '../../shared/domain/seeded-random.ts';
import { addVehicle } from '../support/vehicles.ts';
import { type BackupBranch, openBackupBranch } from '../worker/backup/support.ts';
import { inForm } from './support/faults-form.ts';
import { reportFigure } from './support/report-figure.ts';

// Number 5. Each kind of refusal with its code and the untouched branch: tests/worker/backup/restore.test.ts. Here they are spoilt by chance.
const EACH = inForm({ short: 2, full: 20 });

let branch: BackupBranch;
let older: string;
let newer: string;
beforeAll(async () => {
  branch = await openBackupBranch({ vehicles: 20 });
  older = (await branch.ask('backup.now', {})).name;
  branch.clock.set('2026-11-22T09:00');
  addVehicle(branch.context);
  newer = (await branch.ask('backup.now', {})).name;
}, 60_000);
afterAll(() => branch.end());

const file = (name: string, ending: string) => join(branch.folder, `${name}${ending}`);

/** Spoils the bytes of one file of the newer backup, and asks what the restore wizard asks. */
async function refusalOf(ending: '.kawal' | '.kawal.json', spoil: (bytes: Buffer) => Uint8Array): Promise<string> {
  const whole = readFileSync(file(newer, ending));
  writeFileSync(file(newer, ending), spoil(Buffer.from(whole)));
  try {
    const { refused } = await branch.ask('backup.inspect', { from: { name: newer, place: 'first' } });
    return refused?.code ?? 'none';
  } finally {
    writeFileSync(file(newer, ending), whole);
  }
}

const cut = (chance: Chance) => (bytes: Buffer) => bytes.subarray(0, chance.between(0, bytes.length - 3)); // a manifest without its last line end is whole
const flip = (chance: Chance) => (bytes: Buffer) => {
  const at = chance.between(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.between(0, 7));
  return bytes;
};
const REFUSED =
  /^(backup_half_written|backup_damaged|backup_key_wrong|backup_key_needed|backup_other_branch|database_not_kawal|database_from_future)$/;

test('half-written, changed, exchanged and foreign backups are refused before anything is touched', {
  timeout: inForm({ short: 90_000, full: 600_000 }),
}, async (context) => {
  const chance = createChance(55);
  const told: string[] = [];
  for (let time = 0; time < EACH; time += 1) {
    told.push(await refusalOf('.kawal', cut(chance)));
    told.push(await refusalOf('.kawal.json', cut(chance)));
    told.push(await refusalOf('.kawal', flip(chance)));
  }
  told.push(await refusalOf('.kawal', () => readFileSync(file(older, '.kawal')))); // an older one under a newer name
  told.push(await refusalOf('.kawal', () => Buffer.from('SQLite format 3\0'.padEnd(8192, 'x'))));
  told.push(
    await refusalOf('.kawal.json', (bytes) => Buffer.from(bytes.toString().replace(/"schemaVersion": \d+/, '"schemaVersion": 99990'))),
  );
  expect(told.filter((code) => !REFUSED.test(code))).toEqual([]);
  expect(branch.countVehicles()).toBe(21);
  expect(await refusalOf('.kawal', (bytes) => bytes)).toBe('none'); // and the whole one is not
  const { daysBetween, refused } = await branch.ask('backup.inspect', { from: { name: older, place: 'first' } });
  expect({ daysBetween, refused }).toEqual({ daysBetween: 3, refused: null }); // an older one that is whole is told with its age
  reportFigure(
    context,
    `5 backups: ${told.length} of ${told.length} half-written, changed, exchanged or foreign ones refused, the branch untouched`,
  );
});
