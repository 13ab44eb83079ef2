import { describe, expect, it } from 'vitest';
import { normaliseEngineNumber } from '../../shared/domain/engine-number.ts';
import { frameKey, normaliseFrameNumber } from '../../shared/domain/frame-number.ts';
import { formatPlate, normalisePlate } from '../../shared/domain/plate.ts';

describe('an engine number', () => {
  it.each([
    ['JFZ1E-1702635', 'JFZ1E1702635'],
    ['jm91e 4853154', 'JM91E4853154'],
    ['KF41E.2979571', 'KF41E2979571'],
    ["'KF41E2979571", 'KF41E2979571'],
    ['E3R4E0123456', 'E3R4E0123456'],
    ['G3E7E-0123456-A', 'G3E7E0123456A'],
  ])('%s is %s', (written, engineNumber) => {
    expect(normaliseEngineNumber(written)).toEqual({ ok: true, engineNumber });
  });

  it.each([
    [null, 'engine_missing'],
    ['', 'engine_missing'],
    [' - ', 'engine_missing'],
    ['JM91', 'engine_malformed'],
    ['TIDAKADA', 'engine_malformed'],
    ['JM91E48?3154', 'engine_malformed'],
    ['JM91E4853154JM91E4853154', 'engine_malformed'],
  ])('%j is refused: %s', (written, reason) => {
    expect(normaliseEngineNumber(written)).toEqual({ ok: false, reason });
  });
});

describe('a frame number', () => {
  it('is compared on its last 14 characters', () => {
    expect(normaliseFrameNumber('mh1jfz15-laedcnsb6')).toBe('MH1JFZ15LAEDCNSB6');
    expect(frameKey(normaliseFrameNumber('MH1JFZ15LAEDCNSB6'))).toBe('JFZ15LAEDCNSB6');
    expect(frameKey(normaliseFrameNumber('JFZ15LAEDCNSB6'))).toBe('JFZ15LAEDCNSB6');
  });

  it.each(['', '-', 'MH1JFZ15', 'MH1JFZ15LAEDCNSB67'])('%j is none', (written) => {
    expect(normaliseFrameNumber(written)).toBeNull();
  });

  it('has no key without a number', () => {
    expect(frameKey(null)).toBeNull();
  });
});

describe('a plate', () => {
  it.each([
    ['T 4065 LD', 'T4065LD', 'T 4065 LD'],
    ['b1abc', 'B1ABC', 'B 1 ABC'],
    ['DK-1234', 'DK1234', 'DK 1234'],
  ])('%s is %s, shown %s', (written, plate, shown) => {
    expect(normalisePlate(written)).toBe(plate);
    expect(formatPlate(plate)).toBe(shown);
  });

  it.each([null, '', '-', '1234', 'T 40651 LD', 'TTT 4065 LD', 'BARU'])('%j is none', (written) => {
    expect(normalisePlate(written)).toBeNull();
  });
});
