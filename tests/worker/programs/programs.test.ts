import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOfVehicles } from '../../../db/queries/follow-up-facts.ts';
import { replanVehicles } from '../../../electron/worker/planning/replan.ts';
import { programHandlers } from '../../../electron/worker/use-cases/programs.ts';
import type { Program } from '../../../shared/contract/programs.ts';
import { call, refusal } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';
import { addVehicle } from '../../support/vehicles.ts';

let test: TestStore;
beforeEach(() => {
  test = openTestStore({ now: '2026-02-01T08:00' });
});
afterEach(() => test.close());

async function program(code: string): Promise<Program> {
  const found = (await call(programHandlers, test.context, 'programs.list', {})).find((one) => one.code === code);
  if (!found) throw new Error(`no program ${code}`);
  return found;
}

function deadlines(vehicleId: number): string[] {
  return factsOfVehicles(test.context.db.read, [vehicleId]).map((one) => `${one.stepCode} ${one.facts.deadline}`);
}

function plannedVehicle(engineNumber: string): number {
  const { vehicleId } = addVehicle(test.context, { engineNumber, purchaseDate: '2026-01-10' });
  test.context.db.transaction(() => replanVehicles(test.context, [vehicleId]));
  return vehicleId;
}

async function importTable(text: string) {
  const file = join(test.dir, 'schemes.csv');
  writeFileSync(file, text);
  const { token } = test.store.files.grant(file, 'read');
  return call(programHandlers, test.context, 'schemes.importFile', { token, programCode: 'KPB' });
}

describe('programs', () => {
  it('are there from the start, those that give much more to do waiting', async () => {
    const programs = await call(programHandlers, test.context, 'programs.list', {});
    expect(programs.map(({ code, subject, active, afterProgram }) => [code, subject, active, afterProgram])).toEqual([
      ['KPB', 'vehicle', true, null],
      ['PERIODIC', 'vehicle', false, 'KPB'],
      ['WIN_BACK', 'vehicle', false, 'KPB'],
      ['CONVERSION', 'inquiry', true, null],
      ['NO_SHOW', 'no_show', true, null],
      ['AFTERCARE', 'visit', false, null],
    ]);
    expect(
      programs[0]?.schemes.map(({ enginePrefix, steps }) => [
        enginePrefix,
        steps.map((step) => `${step.code} ${step.deadlineDays} ${step.limitKm}`),
      ]),
    ).toEqual([
      ['KC91E', ['KPB1 60 1000', 'KPB2 180 6000', 'KPB3 360 12000']],
      ['MC41E', ['KPB1 60 1000', 'KPB2 180 6000', 'KPB3 360 12000']],
      ['*', ['KPB1 60 1000', 'KPB2 120 4000', 'KPB3 240 8000', 'KPB4 360 12000']],
    ]);
  });

  it('replan every vehicle when they are saved, and say how far they are', async () => {
    const vehicleId = plannedVehicle('JM91E1000001');
    const kpb = await program('KPB');
    const progress: unknown[] = [];
    const shorter = { ...kpb, schemes: [{ enginePrefix: 'jm91e', steps: [{ code: 'KPB1', deadlineDays: 30, limitKm: 500 }] }] };
    expect(await call(programHandlers, test.context, 'programs.save', shorter, progress)).toEqual({ replanned: 1 });
    expect(progress).toEqual([{ done: 1, total: 1 }]);
    expect(deadlines(vehicleId)).toEqual(['KPB1 2026-02-09']);
  });

  it('give up their rows when they are switched off', async () => {
    const vehicleId = plannedVehicle('JM91E1000001');
    await call(programHandlers, test.context, 'programs.save', { ...(await program('KPB')), active: false });
    expect(deadlines(vehicleId)).toEqual([]);
  });

  it.each([
    ['code', { code: 'KPB_BARU' }],
    ['anchor', { anchor: 'last_visit' as const }],
    ['afterProgram', { afterProgram: 'PERIODIC' }],
    ['attempts', { attempts: [] }],
    [
      'attempts',
      {
        attempts: [
          { n: 1, daysBefore: 7, channel: 'call' as const },
          { n: 2, daysBefore: 15, channel: 'call' as const },
        ],
      },
    ],
  ])('refuse a change of %s that would tear the log or the dates apart', async (field, change) => {
    expect(await refusal(call(programHandlers, test.context, 'programs.save', { ...(await program('KPB')), ...change }))).toEqual({
      code: 'setting_refused',
      data: { field },
    });
  });

  it('refuse unsound schemes with every problem, and change nothing', async () => {
    const kpb = await program('KPB');
    const step = (deadlineDays: number, limitKm: number | null) => ({ code: 'X', deadlineDays, limitKm });
    const schemes = [
      { enginePrefix: 'JM91E', steps: [step(60, 1000), step(50, 0)] },
      { enginePrefix: 'JM91E', steps: [step(1200, null)] },
    ];
    const refused = await refusal(call(programHandlers, test.context, 'programs.save', { ...kpb, schemes }));
    expect(refused.code).toBe('scheme_refused');
    expect(refused.data.problems).toEqual([
      { row: 1, enginePrefix: 'JM91E', code: 'deadlines_out_of_order', value: '50' },
      { row: 1, enginePrefix: 'JM91E', code: 'limit_not_positive', value: '0' },
      { row: 1, enginePrefix: 'JM91E', code: 'limits_out_of_order', value: '0' },
      { row: 2, enginePrefix: 'JM91E', code: 'deadline_too_long', value: '1200' },
      { row: 2, enginePrefix: 'JM91E', code: 'prefix_twice', value: 'JM91E' },
    ]);
    expect(await program('KPB')).toEqual(kpb);
  });
});

describe('a scheme table from a file', () => {
  it('replaces the table and replans', async () => {
    const vehicleId = plannedVehicle('JM91E1000001');
    const imported = await importTable('engine_prefix,services,deadline_days,limit_km\nJM91E,2,60;120,1000;4000\n*,1,90,2000\n');
    expect(imported).toEqual({ schemes: 2, replanned: 1 });
    expect(deadlines(vehicleId)).toEqual(['KPB1 2026-03-11', 'KPB2 2026-05-10']);
    expect((await program('KPB')).schemes.map((scheme) => scheme.enginePrefix)).toEqual(['JM91E', '*']);
  });

  it('keeps the scheme of all others when it has none', async () => {
    await importTable('AWALAN MESIN;JUMLAH SERVIS;BATAS HARI;BATAS KM\nkf41e;1;90;2000\n');
    const { schemes } = await program('KPB');
    expect(schemes.map((scheme) => [scheme.enginePrefix, scheme.steps.length])).toEqual([
      ['KF41E', 1],
      ['*', 4],
    ]);
  });

  it('is refused as a whole for one bad row, named as the spreadsheet shows it', async () => {
    const before = await program('KPB');
    const refused = await refusal(
      importTable('engine_prefix,services,deadline_days,limit_km\nJM91E,2,60;120,1000;4000\nKF41E,3,60;120,1000;empat\n'),
    );
    expect(refused).toMatchObject({ code: 'scheme_refused' });
    expect(refused.data.problems).toContainEqual({
      row: 3,
      enginePrefix: 'KF41E',
      code: 'counts_differ',
      value: '3 | 60;120 | 1000;empat',
    });
    expect(refused.data.problems).toContainEqual({ row: 3, enginePrefix: 'KF41E', code: 'limit_not_positive', value: '1000;empat' });
    expect(await program('KPB')).toEqual(before);
  });

  it('is refused when columns are missing', async () => {
    expect(await refusal(importTable('engine_prefix,services\nJM91E,2\n'))).toEqual({
      code: 'columns_missing',
      data: { fields: ['deadlineDays', 'limitKm'] },
    });
  });
});

describe('templates', () => {
  const draft = {
    id: null,
    kind: 'whatsapp' as const,
    programCode: 'KPB',
    attempt: 1,
    offer: null,
    name: 'Baru',
    body: 'Halo {nama}',
    active: true,
  };

  it('are added, changed and removed', async () => {
    const before = await call(programHandlers, test.context, 'templates.list', {});
    const { id } = await call(programHandlers, test.context, 'templates.save', draft);
    await call(programHandlers, test.context, 'templates.save', { ...draft, id, body: 'Halo {panggilan} {nama}' });
    const added = (await call(programHandlers, test.context, 'templates.list', {})).find((one) => one.id === id);
    expect(added).toEqual({ ...draft, id, body: 'Halo {panggilan} {nama}', source: 'local' });
    await call(programHandlers, test.context, 'templates.remove', { id });
    expect(await call(programHandlers, test.context, 'templates.list', {})).toEqual(before);
    expect(await refusal(call(programHandlers, test.context, 'templates.remove', { id }))).toMatchObject({ code: 'template_not_found' });
  });

  it.each([
    ['a placeholder that nobody fills', { body: 'Halo {nma}' }, { field: 'body', placeholders: ['nma'] }],
    ['an unknown program', { programCode: 'XYZ' }, { field: 'programCode' }],
    ['an offer text without its offer', { kind: 'offer' as const }, { field: 'offer' }],
  ])('are refused with %s', async (_what, change, data) => {
    expect(await refusal(call(programHandlers, test.context, 'templates.save', { ...draft, ...change }))).toEqual({
      code: 'setting_refused',
      data,
    });
  });

  it('of the presets can all be filled', async () => {
    const templates = await call(programHandlers, test.context, 'templates.list', {});
    for (const { name, body } of templates) {
      const { text, missing } = await call(programHandlers, test.context, 'templates.preview', { body });
      expect({ name, missing, left: text.match(/[{}]/) }).toEqual({ name, missing: [], left: null });
    }
  });

  it('name in a preview what has no value', async () => {
    expect(await call(programHandlers, test.context, 'templates.preview', { body: 'Halo {nama}, {hadiah}' })).toEqual({
      text: 'Halo Ade Irawan, {hadiah}',
      missing: ['hadiah'],
    });
  });
});
