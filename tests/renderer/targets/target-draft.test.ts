import { describe, expect, it } from 'vitest';
import { pasteOver, type SavedTarget, stepOf } from '../../../renderer/features/reports/figures/targets/target-draft.ts';
import { formatNumber } from '../../../shared/text/format-number.ts';

const write = {
  units: (value: number) => formatNumber(value, 'id', 0),
  percent: (share: number) => String(Math.round(share * 1000) / 10).replace('.', ','),
};
const saved = (unitEntries: number, crmShare: number, source: SavedTarget['source'] = 'local'): SavedTarget => ({
  month: '2026-03',
  unitEntries,
  crmShare,
  source,
});
const step = (units: string, share: string, before?: SavedTarget) => stepOf('2026-03', { units, share }, before, 0.2, write);
const set = (unitEntries: number, crmShare: number) => ({ kind: 'set', input: { month: '2026-03', unitEntries, crmShare } });

describe('what the cells of a month ask for', () => {
  it.each([
    ['nothing typed', step('', ''), { kind: 'same' }],
    ['units alone take the usual share', step('1.250', ''), set(1250, 0.2)],
    ['zero units are a target', step('0', ''), set(0, 0.2)],
    ['a share of its own', step('250', '20,5'), set(250, 0.205)],
    ['as saved', step('1.250', '20', saved(1250, 0.2)), { kind: 'same' }],
    ['written in another way', step('1250', '20%', saved(1250, 0.2)), { kind: 'same' }],
    ['new units keep the decimals of the share', step('300', '12,3', saved(250, 0.12345)), set(300, 0.12345)],
    ['an emptied share is the usual one', step('250', '', saved(250, 0.3)), set(250, 0.2)],
    ['emptied units take the target away', step('', '20', saved(250, 0.2)), { kind: 'remove', input: { month: '2026-03' } }],
    ['half a unit', step('12,5', ''), { kind: 'fault', column: 'units', fault: 'units' }],
    ['more than all', step('250', '120'), { kind: 'fault', column: 'share', fault: 'share' }],
    ['a share of nothing', step('', '25'), { kind: 'fault', column: 'units', fault: 'unitsMissing' }],
    ['set by head office', step('9', '9', saved(250, 0.2, 'head_office')), { kind: 'same' }],
  ])('%s', (_case, asked, expected) => expect(asked).toEqual(expected));
});

describe('paste', () => {
  const months = ['2026-10', '2026-11', '2026-12'];
  const paste = (text: string, column: 'units' | 'share' = 'units', month = '2026-10') =>
    pasteOver(text, { month, column }, months, (one) => one === '2026-11', write);

  it('lays a column downwards, passes by what head office has set, and drops what has no month', () => {
    expect(paste('1.250\r\n1,300\r\n1400\r\n1500\r\n')).toEqual({
      cells: [
        { month: '2026-10', column: 'units', text: '1.250' },
        { month: '2026-12', column: 'units', text: '1.400' },
      ],
      left: { beyond: 1, locked: 1 },
    });
  });

  it('lays two columns side by side, keeps what it cannot read, and drops a third column', () => {
    expect(paste('250\t20%\t50\n\tx\ndua\t0,25').cells).toEqual([
      { month: '2026-10', column: 'units', text: '250' },
      { month: '2026-10', column: 'share', text: '20' },
      { month: '2026-12', column: 'units', text: 'dua' },
      { month: '2026-12', column: 'share', text: '25' },
    ]);
    expect(paste('0,25\t9', 'share', '2026-12').cells).toEqual([{ month: '2026-12', column: 'share', text: '25' }]);
  });
});
