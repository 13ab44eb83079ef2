import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { IssuedPackage } from '../../../head-office/api/decisions.ts';
import type { Branch } from '../../../head-office/api/organisation.ts';
import * as branches from '../../../head-office/web/features/branches/branch-filter.ts';
import * as packages from '../../../head-office/web/features/packages/package-filter.ts';
import type { Receiver } from '../../../head-office/web/features/packages/receivers-filter.ts';
import * as receivers from '../../../head-office/web/features/packages/receivers-filter.ts';
import { csvText } from '../../../head-office/web/ui/csv.ts';

const branch = {
  ...{ id: 1, code: '07756', name: 'Karawang', areaId: 2, area: 'Jabar 2', contactName: 'Rina W.', contactPhone: null },
  ...{ workdays: '123456', active: true, enrolment: 'enrolled', codeExpiresAt: null, lastSeenAt: null, program: null, protocol: null },
} satisfies Branch;

const sent = {
  ...{ version: 41, kind: 'promos', title: 'Promo oli November', audience: { all: true }, issuedAt: '', issuedBy: 'Dewi' },
  ...{ waiting: 0, applied: 0, refused: 0, replaced: 0, held_back: 0 },
} satisfies IssuedPackage;

describe('branches', () => {
  it.each([
    [{ state: 'all', search: '' }, true],
    [{ state: 'enrolled', search: '  KARA jabar ' }, true],
    [{ state: 'all', search: 'rina' }, true],
    [{ state: 'revoked', search: '' }, false],
    [{ state: 'all', search: 'karawang garut' }, false],
  ] as const)('looked for by %j are shown: %s', (filter, shown) => {
    expect(branches.isShown(branch, filter)).toBe(shown);
  });
});

describe('what was sent', () => {
  it.each([
    [{ kind: null, search: '' }, true],
    [{ kind: 'promos', search: 'oli dewi' }, true],
    [{ kind: null, search: '41' }, true],
    [{ kind: 'targets', search: '' }, false],
    [{ kind: null, search: 'ban' }, false],
  ] as const)('looked for by %j is shown: %s', (filter, shown) => {
    expect(packages.isShown(sent, filter)).toBe(shown);
  });
});

const receiver = {
  ...{ branchId: 1, branchCode: '07756', name: 'Karawang', area: 'Jabar 2', status: 'refused' },
  ...{ code: null, deliveredAt: null, acknowledgedAt: null },
} satisfies Receiver;

describe('who gets a package', () => {
  it.each([
    [{ status: 'all', search: '07756' }, true],
    [{ status: 'refused', search: 'jabar kar' }, true],
    [{ status: 'applied', search: '' }, false],
    [{ status: 'all', search: 'refused' }, false],
  ] as const)('looked for by %j is shown: %s', (filter, shown) => {
    expect(receivers.isShown(receiver, filter)).toBe(shown);
  });
});

describe('what a saved view filters by', () => {
  it('is taken as far as it is known', () => {
    expect(branches.branchFilterFrom({ state: 'none', search: 'x', area: 3 })).toEqual({ state: 'none', search: 'x' });
    expect(branches.branchFilterFrom({ state: 'asleep', search: 7 })).toEqual(branches.NO_FILTER);
    expect(packages.packageFilterFrom({ kind: 'holidays', search: 'x' })).toEqual({ kind: 'holidays', search: 'x' });
    expect(packages.packageFilterFrom({ kind: 'letters' })).toEqual(packages.NO_FILTER);
    expect(receivers.receiverFilterFrom({ status: 'waiting', search: 'x' })).toEqual({ status: 'waiting', search: 'x' });
    expect(receivers.receiverFilterFrom({ status: 'lost', search: null })).toEqual(receivers.NO_FILTER);
  });

  it('is a filter whatever was kept', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('state', 'kind', 'status', 'search'), fc.anything()), (kept) => {
        expect(() => branches.isShown(branch, branches.branchFilterFrom(kept))).not.toThrow();
        expect(() => receivers.isShown(receiver, receivers.receiverFilterFrom(kept))).not.toThrow();
        expect(() => packages.isShown(sent, packages.packageFilterFrom(kept))).not.toThrow();
      }),
    );
  });
});

test('a list is saved so that a spreadsheet opens it, reads numbers as numbers and runs nothing', () => {
  const rows = [
    ['Karawang; "pusat"', '-3', '+1,5'],
    ['=1+1', '@x', '+62 812'],
    ['baris\nbaru', 'a,b', '–'],
    ['－1', '-3;=1+1', '13,8%'],
  ];
  expect(csvText(['Cabang', 'Geser', 'Lain'], rows)).toBe(
    [
      '\uFEFFCabang;Geser;Lain',
      '"Karawang; ""pusat""";-3;"+1,5"',
      "'=1+1;'@x;'+62 812",
      '"baris\nbaru";"a,b";–',
      '\'－1;"\'-3;=1+1";"13,8%"',
      '',
    ].join('\r\n'),
  );
});
