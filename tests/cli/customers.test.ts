import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeChoices } from '../../electron/cli/merge-choices.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { commandLine, FACTS } from './support.ts';

let cli: ReturnType<typeof commandLine>;
const CDB = ['TGL PENJUALAN;NO MESIN;NAMA CUSTOMER;NO HP;ALAMAT'].concat(
  '01/09/2026;JM91E1000001;SITI AMINAH;0812 5550 0101;Jl. Mawar 1',
  '02/09/2026;JM91E1000002;SITI AMINAH;0812 5550 0102;Jl. Melati 2',
);
beforeAll(async () => {
  cli = commandLine();
  await cli.init();
  const file = join(cli.folder, 'cdb.csv');
  writeFileSync(file, `${CDB.join('\r\n')}\r\n`);
  expect((await cli.run('import', '--cdb', file, '--today', FACTS.exportDay)).code).toBe(0);
});
afterAll(() => cli.dispose());

const customers = (...args: string[]) => cli.run('customers', ...args);

describe('kawal customers', () => {
  it('shows who may be one, merges them as told, and parts them again', async () => {
    const offered = await customers('duplicates');
    expect(offered.json).toMatchObject([{ a: { name: 'Siti Aminah' }, b: { name: 'Siti Aminah' }, why: 'alike_name' }]);
    const [keep, merge] = [offered.json[0].a.customerId, offered.json[0].b.customerId].map(String) as [string, string];
    const pair = ['--keep', keep, '--merge', merge];
    const tried = await customers('merge', ...pair, '--dry-run', '--user', 'Dewi');
    expect(await cli.userNames()).toEqual([]); // a dry run adds nobody either
    expect(tried.json.facts.filter(({ differs }: { differs: boolean }) => differs)).toMatchObject([{ fact: 'address', proposal: 'kept' }]);
    const merged = await customers('merge', ...pair, '--choose', 'address=merged', '--user', 'Dewi');
    expect(merged).toMatchObject({ code: 0, json: { moved: { vehicles: 1, phones: 1, inquiries: 0 } } });
    expect(await cli.userNames()).toEqual(['Dewi']);
    expect((await customers('duplicates')).json).toEqual([]);
    expect((await customers('merges')).json.merges).toMatchObject([{ user: 'Dewi', undoable: true, kept: { customerId: Number(keep) } }]);
    const again = await customers('merge', ...pair);
    expect(again).toMatchObject({ code: 2, json: { error: { code: 'customer_merged' } } });
    const parted = await customers('unmerge', '--id', String(merged.json.mergeId));
    expect(parted.json).toMatchObject({ keptId: Number(keep), mergedId: Number(merge), since: { contacts: 0, facts: [] } });
    expect((await customers('duplicates')).json).toEqual(offered.json);
  });

  it('writes the list with what the branch notes of its customers', async () => {
    const out = join(cli.folder, 'pelanggan.csv');
    expect(await customers('export', '--out', out, '--search', 'JM91E1000002')).toMatchObject({ code: 0, json: { rows: 1 } });
    const [header = '', row = ''] = readFileSync(out, 'utf8').split('\r\n');
    expect(header.split(';').at(-1)).toBe('Label');
    expect(row).toContain('Siti Aminah');
    expect(await customers('export', '--out', out, '--label', 'VIP')).toMatchObject({
      code: 2,
      json: { error: { code: 'label_not_found' } },
    });
    expect(await customers('export', '--out', 'x.pdf')).toMatchObject({ code: 2, json: { error: { code: 'invalid_input' } } });
  });

  it.each([
    [['merge', '--keep', '1', '--merge', '1'], 'merge_with_itself'],
    [['merge', '--keep', '1', '--merge', '999'], 'customer_not_found'],
    [['merge', '--keep', 'satu', '--merge', '2'], 'invalid_input'],
    [['merge', '--keep', '1', '--merge', '2', '--choose', 'address=both'], 'invalid_input'],
    [['merge', '--keep', '1', '--merge', '2', '--choose', 'hobby=kept'], 'invalid_input'],
    [['unmerge', '--id', '999'], 'merge_not_found'],
  ])('refuses %j', async (args, code) => {
    expect(await customers(...args)).toMatchObject({ code: 2, json: { error: { code } } });
  });
});

describe('what is chosen for a merge', () => {
  const side = (value: string) => ({ value, byHand: false });
  const club = { fieldId: 4, name: 'Klub motor', kept: side('A'), merged: side('B'), differs: true, proposal: 'kept' as const };

  it.each([
    [undefined, {}, []],
    [' address = merged, note=both', { address: 'merged', note: 'both' }, []],
    ['klub  MOTOR=merged,city=kept', { city: 'kept' }, [{ fieldId: 4, choice: 'merged' }]],
  ])('%j', (text, choices, fields) => {
    expect(mergeChoices(text, [club])).toEqual({ choices, fields });
  });

  it.each(['Klub motor', 'Klub motor=', 'Klub=merged', '=merged', 'address=theirs'])('refuses %j', (text) => {
    expect(() => mergeChoices(text, [club])).toThrow(AppError);
  });
});
