import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../db/handle.ts';
import { templatesFor } from '../../../electron/worker/use-cases/contacts/templates.ts';
import { programHandlers } from '../../../electron/worker/use-cases/programs.ts';
import { settingsHandlers } from '../../../electron/worker/use-cases/settings.ts';
import { syncHandlers } from '../../../electron/worker/use-cases/sync.ts';
import type { Program } from '../../../shared/contract/programs.ts';
import { call, refusal } from '../../support/call.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../../support/head-office-stand-in.ts';
import { openSyncBranch, type SyncBranch } from '../../support/sync-branch.ts';

let office: HeadOfficeStandIn;
let branch: SyncBranch;
beforeEach(async () => {
  office = await startHeadOffice();
  branch = openSyncBranch();
  await branch.enrol(office.url, office.issueCode());
});
afterEach(async () => {
  await branch.close();
  await office.stop();
});

async function send(kind: string, version: number, content: unknown) {
  office.packages.push({ kind, version, content });
  return (await branch.send()).packages.find((known) => known.kind === kind);
}

const promos = () => call(settingsHandlers, branch.pic, 'promos.list', {});
const holidays = () => call(settingsHandlers, branch.pic, 'holidays.list', {});
const programs = () => call(programHandlers, branch.pic, 'programs.list', {});
const program = async (code: string) => (await programs()).find((one) => one.code === code);
const targets = () => call(syncHandlers, branch.pic, 'targets.list', {});

const steps = [{ code: 'KPB1', deadlineDays: 70, limitKm: 1000 }];
const kpb = {
  code: 'KPB',
  name: 'KPB pusat',
  anchor: 'purchase_date' as const,
  afterProgram: null,
  active: true,
  attempts: [{ n: 1, daysBefore: 30, channel: 'whatsapp' as const }],
  schemes: [{ enginePrefix: '*', steps }],
};
const month = { month: '2026-02', unitEntries: 250, crmShare: 0.2 };
const template = { kind: 'whatsapp', programCode: 'KPB', attempt: null, offer: null, name: 'Pusat', body: 'Halo {nama}' };

describe('a package', () => {
  test('is applied, acknowledged in the exchange that follows at once, and shown', async () => {
    expect(await send('targets', 3, { months: [month] })).toEqual({
      kind: 'targets',
      version: 3,
      title: 'Paket 3',
      receivedAt: '2026-02-09T16:42:00',
      status: 'applied',
      refusedCode: null,
    });
    expect(await targets()).toEqual([{ ...month, source: 'head_office' }]);
    expect(office.acknowledgements).toMatchObject([{ kind: 'targets', version: 3, status: 'applied', code: null }]);
    await branch.send();
    expect(office.acknowledgements).toHaveLength(1);
  });

  test('that comes again, or after a newer one, changes nothing', async () => {
    await send('targets', 3, { months: [month] });
    const [first] = office.packages;
    const replay = (version: number, content: unknown) =>
      JSON.stringify({
        ...{ protocol: 1, now: '2026-02-09T09:42:00Z', results: [], held: null },
        packages: [{ ...first, version, content, issuedAt: '', title: '' }],
      });
    office.faults.push({ status: 200, body: replay(3, { months: [] }) });
    await branch.send();
    expect(office.acknowledgements).toHaveLength(2); // head office seems not to have heard the first
    office.faults.push({ status: 200, body: replay(2, { months: [] }) });
    await branch.send();
    expect(office.acknowledgements).toHaveLength(2);
    expect(await targets()).toEqual([{ ...month, source: 'head_office' }]);
  });

  test('that is missing a month, a promo or a day takes it away again', async () => {
    await send('targets', 1, { months: [month, { ...month, month: '2026-03' }] });
    await send('targets', 2, { months: [{ ...month, unitEntries: 300 }] });
    expect(await targets()).toEqual([{ ...month, unitEntries: 300, source: 'head_office' }]);
  });

  test.each([
    ['targets', { months: [month, month] }, 'package_invalid'],
    ['targets', { months: [{ ...month, crmShare: 20 }] }, 'package_invalid'],
    ['holidays', { holidays: [{ date: '2026-02-30', name: 'Tidak ada' }] }, 'setting_refused'],
    ['promos', { promos: [promo('A'), promo('a')] }, 'setting_refused'],
    ['templates', { templates: [{ ...template, body: 'Halo {siapa}' }] }, 'setting_refused'],
    ['templates', { templates: [{ ...template, programCode: 'LAIN' }] }, 'setting_refused'],
    ['programs', { programs: [kpb, kpb] }, 'package_invalid'],
    ['programs', { programs: [{ ...kpb, anchor: 'last_visit' }] }, 'setting_refused'],
    ['programs', { programs: [{ ...kpb, afterProgram: 'KPB' }] }, 'setting_refused'],
    [
      'programs',
      { programs: [{ ...kpb, schemes: [{ enginePrefix: '*', steps: [{ code: 'KPB1', deadlineDays: 3000, limitKm: 1 }] }] }] },
      'scheme_refused',
    ],
  ])('of %s like %j is refused with %s; nothing of it is done and head office is told', async (kind, content, code) => {
    const before = JSON.stringify([await programs(), await targets(), await promos(), await holidays()]);
    expect(await send(kind, 7, content)).toMatchObject({ version: 7, status: 'refused', refusedCode: code });
    expect(JSON.stringify([await programs(), await targets(), await promos(), await holidays()])).toBe(before);
    expect(office.acknowledgements).toMatchObject([{ kind, version: 7, status: 'refused', code }]);
    expect(await branch.status()).toMatchObject({ problem: null, state: 'idle' });
  });

  test('that is unsound does not keep a report from arriving, nor another package', async () => {
    await branch.closeDay('2026-02-09');
    office.packages.push({ kind: 'targets', version: 1, content: 'nonsense' }, { kind: 'holidays', version: 2, content: { holidays: [] } });
    office.packages.push({ kind: 'horoscope', version: 3, content: {} });
    const { packages, waiting } = await branch.send();
    expect(waiting.days).toBe(0);
    expect(packages.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['holidays applied', 'targets refused']);
  });

  test('is either there as a whole with its audit, or not at all', async () => {
    branch.pic.db.raw.exec(`CREATE TRIGGER full BEFORE INSERT ON packages BEGIN SELECT RAISE(ABORT, 'full'); END`);
    await send('targets', 1, { months: [month] });
    expect(await targets()).toEqual([]);
    expect(await branch.status()).toMatchObject({ problem: { code: 'internal_error' } });
    branch.pic.db.raw.exec('DROP TRIGGER full');
    await branch.send();
    expect(await targets()).toHaveLength(1);
    const audited = branch.pic.db.read.all(
      query.selectFrom('audit').select(['entity', 'entity_id', 'user_id']).where('action', '=', 'sync.package'),
    );
    expect(audited).toEqual([{ entity: 'targets', entity_id: '1', user_id: null }]);
  });
});

describe('promos and holidays of head office', () => {
  test('stand beside the branch’s own, take over one of the same name, and stay when the branch saves its list', async () => {
    await send('promos', 1, { promos: [promo('booking'), promo('LEBARAN')] });
    const bySource = async () => (await promos()).map(({ code, source }) => `${code} ${source}`);
    expect(await bySource()).toEqual(['LEBARAN head_office', 'booking head_office']);
    const shown = await promos();
    await call(settingsHandlers, branch.pic, 'promos.save', {
      promos: [...shown.map((one) => ({ ...one, name: 'Diubah' })), own('HUJAN')],
    });
    expect(await bySource()).toEqual(['HUJAN local', 'LEBARAN head_office', 'booking head_office']);
    expect((await promos()).map(({ name }) => name)).toEqual(['Promo', 'Promo', 'Promo']);
    await call(settingsHandlers, branch.pic, 'promos.save', { promos: [] });
    expect(await bySource()).toEqual(['LEBARAN head_office', 'booking head_office']);
    expect(await refusal(call(settingsHandlers, branch.pic, 'promos.save', { promos: [own('Lebaran')] }))).toMatchObject({
      code: 'from_head_office',
    });
  });

  test('the next package replaces what head office had sent and nothing else', async () => {
    const natal = { date: '2026-12-25', name: 'Natal' };
    await send('holidays', 1, { holidays: [natal, { date: '2026-03-20', name: 'Nyepi' }] });
    await send('holidays', 2, { holidays: [{ date: '2026-03-21', name: 'Idul Fitri' }] });
    const days = (await holidays()).map(({ date, source }) => `${date} ${source}`);
    expect(days).toContain('2026-03-21 head_office');
    expect(days).toContain('2026-08-17 local');
    expect(days).not.toContain('2026-03-20 head_office');
    await call(settingsHandlers, branch.pic, 'holidays.save', { holidays: [] });
    expect((await holidays()).map(({ date }) => date)).toEqual(['2026-03-21']);
    expect(
      await refusal(call(settingsHandlers, branch.pic, 'holidays.save', { holidays: [{ date: '2026-03-21', name: 'Lain' }] })),
    ).toMatchObject({
      code: 'from_head_office',
    });
  });
});

describe('programs of head office', () => {
  const deadline = () => branch.step(branch.vehicleId)?.deadline;

  test('take over the branch’s own of the same code, and its vehicles are planned anew', async () => {
    expect(deadline()).toBe('2026-03-11');
    await send('programs', 1, { programs: [kpb] });
    expect(await program('KPB')).toMatchObject({ name: 'KPB pusat', source: 'head_office', schemes: [{ enginePrefix: '*', steps }] });
    expect(deadline()).toBe('2026-03-21');
    expect(await program('PERIODIC')).toMatchObject({ source: 'local' });
  });

  test('may be new, and are the branch’s own again when head office no longer names them', async () => {
    const recall = {
      ...kpb,
      code: 'RECALL',
      name: 'Penarikan',
      schemes: [{ enginePrefix: 'jm91e', steps: [{ code: 'R1', deadlineDays: 90, limitKm: null }] }],
    };
    await send('programs', 1, { programs: [kpb, recall] });
    expect(await program('RECALL')).toMatchObject({ source: 'head_office', schemes: [{ enginePrefix: 'JM91E' }] });
    await send('programs', 2, { programs: [kpb] });
    expect(await program('RECALL')).toMatchObject({ source: 'local', active: true });
    expect((await programs()).map(({ code }) => code)).toEqual([
      'KPB',
      'PERIODIC',
      'WIN_BACK',
      'CONVERSION',
      'NO_SHOW',
      'AFTERCARE',
      'RECALL',
    ]);
  });

  test('are not changed by the branch', async () => {
    await send('programs', 1, { programs: [kpb] });
    const { source: _source, ...mine } = (await program('KPB')) as Program;
    expect(await refusal(call(programHandlers, branch.pic, 'programs.save', { ...mine, active: false }))).toMatchObject({
      code: 'from_head_office',
    });
    const { source: _other, ...periodic } = (await program('PERIODIC')) as Program;
    await call(programHandlers, branch.pic, 'programs.save', { ...periodic, active: true });
    expect(await program('PERIODIC')).toMatchObject({ active: true });
  });
});

describe('templates of head office', () => {
  test('are used before the branch’s own of the same place, and are not changed by the branch', async () => {
    await send('templates', 1, { templates: [template] });
    const message = () => templatesFor(branch.pic.db.read, { programCode: 'KPB', attempt: 1 }).message?.body;
    expect(message()).toBe('Halo {nama}');
    const [decided] = (await call(programHandlers, branch.pic, 'templates.list', {})).filter(({ source }) => source === 'head_office');
    const { source: _source, ...mine } = decided ?? ({} as never);
    const asked = [
      call(programHandlers, branch.pic, 'templates.save', { ...mine, body: 'Lain' }),
      call(programHandlers, branch.pic, 'templates.remove', { id: mine.id }),
    ];
    for (const one of asked) expect(await refusal(one)).toMatchObject({ code: 'from_head_office' });
    await send('templates', 2, { templates: [] });
    expect(message()).toContain('Selamat pagi');
  });

  test('may name a program that comes in the same answer', async () => {
    office.packages.push({ kind: 'templates', version: 1, content: { templates: [{ ...template, programCode: 'BARU' }] } });
    office.packages.push({ kind: 'programs', version: 2, content: { programs: [{ ...kpb, code: 'BARU' }] } });
    expect((await branch.send()).packages.map(({ status }) => status)).toEqual(['applied', 'applied']);
  });
});

function promo(code: string) {
  return { code, name: 'Promo', fromDay: null, toDay: null };
}

function own(code: string) {
  return { ...promo(code), active: true };
}
