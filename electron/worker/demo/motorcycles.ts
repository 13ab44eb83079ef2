import type { Chance } from '../../../shared/domain/seeded-random.ts';

export interface Motorcycle {
  engineNumber: string;
  frameNumber: string;
  typeCode: string;
  model: string;
  color: string;
}

/** Engine prefixes; the two sports types have three free services (presets/programs.ts). */
const MODELS = {
  JM91E: 'BeAT CBS',
  JMA1E: 'BeAT Street',
  JMC1E: 'Scoopy',
  JFZ1E: 'Vario 125',
  KF41E: 'Vario 160',
  KF71E: 'PCX 160',
  KC91E: 'CBR150R',
  MC41E: 'CB250R',
} as const;
const SHARES: Readonly<Record<keyof typeof MODELS, number>> = {
  JM91E: 24,
  JMA1E: 14,
  JMC1E: 16,
  JFZ1E: 16,
  KF41E: 14,
  KF71E: 8,
  KC91E: 5,
  MC41E: 3,
};
const COLORS = ['HITAM', 'MERAH', 'PUTIH', 'BIRU', 'ABU-ABU', 'COKLAT'] as const;
const FRAME_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

/** Engine and frame numbers in the right shape, never the same twice. */
export function createFactory(chance: Chance): () => Motorcycle {
  const built = new Set<string>();
  return () => {
    for (;;) {
      const typeCode = chance.weighted(SHARES);
      const engineNumber = `${typeCode}${chance.between(1_000_000, 9_999_999)}`;
      if (built.has(engineNumber)) continue;
      built.add(engineNumber);
      const tail = Array.from({ length: 9 }, () => FRAME_LETTERS[chance.between(0, FRAME_LETTERS.length - 1)]).join('');
      return { engineNumber, frameNumber: `MH1${typeCode}${tail}`, typeCode, model: MODELS[typeCode], color: chance.pick(COLORS) };
    }
  };
}

/** 'T4065LD'; the plate of a new motorcycle comes about two months after the purchase. */
export function makePlate(chance: Chance): string {
  const letter = () => String.fromCharCode(65 + chance.between(0, 25));
  return `T${chance.between(2000, 6999)}${letter()}${letter()}`;
}

export const DAYS_UNTIL_PLATE = 60;

/** Kilometres after so many days, 25 to 45 a day. */
export function odometerAfter(days: number, perDay: number): number {
  return Math.max(20, Math.round(days * perDay));
}
