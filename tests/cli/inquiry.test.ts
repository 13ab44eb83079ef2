import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, FACTS } from './support.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  await cli.init();
});
afterAll(() => cli.dispose());

const add = (...args: string[]) => cli.run('inquiry', 'add', ...args);

describe('kawal inquiry', () => {
  it('notes what came and when, and lists what is due, the longest unanswered first', async () => {
    const early = await add(
      ...['--name', 'SARI DEWI', '--phone', '0812-5550-0177', '--channel', 'instagram', '--at', `${FACTS.exportDay}T05:00`],
      ...['--plate', 'T 4065 LD', '--make', 'Yamaha', '--model', 'NMAX', '--need', 'ganti oli', '--user', 'Dewi'],
    );
    expect(early).toMatchObject({
      code: 0,
      json: {
        at: `${FACTS.exportDay}T05:00`,
        name: 'Sari Dewi',
        phone: '+6281255500177',
        vehicle: { make: 'Yamaha', model: 'NMAX', plate: 'T4065LD' },
        need: 'ganti oli',
        firstResponse: { state: 'overdue', minutes: 180 },
      },
    });
    const late = await add('--phone', '0812 5550 0178', '--channel', 'walk_in', '--assign', 'Dewi');
    expect(late.json).toMatchObject({ name: '0812 5550 0178', firstResponse: { state: 'in_time' }, assignedTo: { name: 'Dewi' } });

    const { json } = await cli.run('inquiry', 'list', '--view', 'open');
    expect(json.inquiries.map(({ id }: { id: number }) => id)).toEqual([early.json.id, late.json.id]);
    expect(json).toMatchObject({ total: 2, overdueResponses: 1 });
    expect((await cli.run('inquiry', 'list', '--view', 'waiting_response')).json).toMatchObject({ total: 1 });
    expect((await cli.run('inquiry', 'list', '--view', 'all', '--channel', 'walk_in')).json).toMatchObject({ total: 1 });
    expect((await cli.run('inquiry', 'list', '--view', 'all', '--search', 'nmax')).json.inquiries).toMatchObject([{ id: early.json.id }]);
    const days = ['--from', FACTS.exportDay, '--to', FACTS.exportDay];
    expect((await cli.run('inquiry', 'list', '--view', 'all', ...days)).json).toMatchObject({ total: 2 });
  });

  it.each([
    [['add', '--channel', 'instagram'], 'inquiry_incomplete'],
    [['add', '--channel', 'telegram', '--name', 'Sari'], 'inquiry_incomplete'],
    [['add', '--channel', 'ads', '--name', 'Sari', '--campaign', 'Tidak ada'], 'inquiry_incomplete'],
    [['add', '--channel', 'ads', '--name', 'Sari', '--phone', '12'], 'phone_refused'],
    [['add', '--channel', 'ads', '--name', 'Sari', '--at', 'kemarin'], 'invalid_input'],
    [['add', '--channel', 'ads', '--name', 'Sari', '--assign', 'Tidak ada'], 'user_not_found'],
    [['add', '--name', 'Sari'], 'invalid_input'],
    [['list', '--view', 'besok'], 'invalid_input'],
    [['list', '--from', '1 Mei'], 'invalid_input'],
  ])('refuses %j', async (args, code) => {
    const refused = await cli.run('inquiry', ...args);
    expect(refused.code).not.toBe(0);
    expect(refused.json.error.code).toBe(code);
  });
});
