import { expect, test } from 'vitest';
import { type CommandGroup, fittingCommands } from '../../../renderer/app/shell/palette/fitting-commands.ts';

const command = (label: string) => ({ label, icon: null, run: () => undefined });
const GROUPS: CommandGroup[] = [
  { label: 'Layar', commands: [command('Hari Ini'), command('Laporan')] },
  { label: 'Atur', onlySearched: true, commands: [command('Atur: Slot booking'), command('Atur: Cadangan')] },
  { label: 'Panduan', isFound: true, commands: [command('Menutup hari')] },
];

test.each([
  ['', ['Layar: Hari Ini, Laporan', 'Panduan: Menutup hari']],
  ['lap', ['Layar: Laporan', 'Panduan: Menutup hari']],
  ['CADANGAN atur', ['Atur: Atur: Cadangan', 'Panduan: Menutup hari']],
])('%j finds each word in any order', (query, expected) => {
  const told = fittingCommands(GROUPS, query).map(({ label, commands }) => `${label}: ${commands.map((one) => one.label).join(', ')}`);
  expect(told).toEqual(expected);
});
