import { expect, it } from 'vitest';
import { findAdoptions } from '../../../electron/worker/use-cases/imports/adoptions.ts';

const vehicle = (id: number, plate: string | null, ...numbers: string[]) => ({ row: { id } as never, plate, numbers });
const sold = (engineNumber: string, ...numbers: (string | null)[]) =>
  ({ engineNumber, phones: numbers.map((number) => ({ number, written: number ?? '-' })) }) as never;
const visited = (engineNumber: string, plate: string | null, owner: string | null = null, bringer: string | null = null) =>
  ({
    engineNumber,
    visitDate: '2026-11-20',
    plate,
    ownerPhones: [{ number: owner, written: '' }],
    bringerPhones: [{ number: bringer, written: '' }],
  }) as never;

const [ONE, OTHER] = ['+6281255500177', '+6281255500188'];

it.each([
  ['the plate', [vehicle(1, 'T4065LD', ONE)], [visited('ENGINE1', 'T4065LD')], { ENGINE1: 1 }],
  ['the plate, though another number', [vehicle(1, 'T4065LD', ONE)], [visited('ENGINE1', 'T4065LD', OTHER)], { ENGINE1: 1 }],
  ['the owner’s number', [vehicle(1, null, ONE)], [visited('ENGINE1', null, ONE)], { ENGINE1: 1 }],
  ['the bringer’s number', [vehicle(1, null, OTHER, ONE)], [visited('ENGINE1', 'T4065LD', null, ONE)], { ENGINE1: 1 }],
  ['the number in the CDB', [vehicle(1, 'T4065LD', ONE)], [sold('ENGINE1', null, ONE)], { ENGINE1: 1 }],
  [
    'several rows of one engine number',
    [vehicle(1, 'T4065LD', ONE)],
    [sold('ENGINE1', ONE), visited('ENGINE1', 'T4065LD')],
    { ENGINE1: 1 },
  ],
  [
    'plates where two have one number',
    [vehicle(1, 'T4065LD', ONE), vehicle(2, 'T9XY', ONE)],
    [visited('ENGINE1', 'T9XY', ONE)],
    { ENGINE1: 2 },
  ],
  ['nothing', [vehicle(1, 'T4065LD', ONE)], [visited('ENGINE1', 'T9XY', OTHER), sold('ENGINE2', null)], {}],
  ['another plate under the same number', [vehicle(1, 'T4065LD', ONE)], [visited('ENGINE1', 'T9XY', ONE)], {}],
  ['two engine numbers of one number', [vehicle(1, null, ONE)], [sold('ENGINE1', ONE), sold('ENGINE2', ONE)], {}],
  ['two vehicles of one number', [vehicle(1, null, ONE), vehicle(2, null, ONE)], [sold('ENGINE1', ONE)], {}],
  ['plate and number of two vehicles', [vehicle(1, 'T4065LD', OTHER), vehicle(2, null, ONE)], [visited('ENGINE1', 'T4065LD', ONE)], {}],
  ['a vehicle that the branch knows', [vehicle(1, null, ONE)], [sold('KNOWN1', ONE)], {}],
  ['one of two, the other known', [vehicle(1, null, ONE)], [sold('KNOWN1', ONE), sold('ENGINE1', ONE)], { ENGINE1: 1 }],
])('a vehicle booked for before any file told of it is found by %s', (_what, provisional, rows, expected) => {
  const adoptions = findAdoptions(provisional, rows, (engineNumber) => engineNumber.startsWith('KNOWN'));
  expect(Object.fromEntries([...adoptions].map(([engineNumber, { row }]) => [engineNumber, row.id]))).toEqual(expected);
});
