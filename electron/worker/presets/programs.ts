import type { Program } from '../../../shared/contract/programs.ts';

type ProgramPreset = Omit<Program, 'id' | 'source'>;

const REMINDERS: Program['attempts'] = [
  { n: 1, daysBefore: 30, channel: 'whatsapp' },
  { n: 2, daysBefore: 15, channel: 'call' },
  { n: 3, daysBefore: 7, channel: 'call' },
];

const FOUR_SERVICES = kpbSteps([60, 120, 240, 360], [1000, 4000, 8000, 12_000]);
const THREE_SERVICES = kpbSteps([60, 180, 360], [1000, 6000, 12_000]);

/** DOMAIN 3. Only KPB is worked from the start; the others wait until the branch switches them on. */
export const PROGRAM_PRESETS: readonly ProgramPreset[] = [
  {
    code: 'KPB',
    name: 'Servis gratis KPB',
    anchor: 'purchase_date',
    afterProgram: null,
    active: true,
    attempts: REMINDERS,
    schemes: [
      { enginePrefix: 'KC91E', steps: THREE_SERVICES },
      { enginePrefix: 'MC41E', steps: THREE_SERVICES },
      { enginePrefix: '*', steps: FOUR_SERVICES },
    ],
  },
  {
    code: 'PERIODIC',
    name: 'Servis berkala',
    anchor: 'last_visit',
    afterProgram: 'KPB',
    active: false,
    attempts: [
      { n: 1, daysBefore: 14, channel: 'whatsapp' },
      { n: 2, daysBefore: 7, channel: 'call' },
    ],
    schemes: [{ enginePrefix: '*', steps: [{ code: 'SB', deadlineDays: 90, limitKm: null }] }],
  },
  {
    code: 'WIN_BACK',
    name: 'Ajak kembali, 6 bulan tanpa servis',
    anchor: 'last_visit',
    afterProgram: 'KPB',
    active: false,
    attempts: [
      { n: 1, daysBefore: 30, channel: 'whatsapp' },
      { n: 2, daysBefore: 15, channel: 'call' },
    ],
    // The first message goes out when six months have passed: day 183.
    schemes: [{ enginePrefix: '*', steps: [{ code: 'AK', deadlineDays: 213, limitKm: null }] }],
  },
];

function kpbSteps(deadlineDays: readonly number[], limitKm: readonly number[]) {
  return deadlineDays.map((days, index) => ({ code: `KPB${index + 1}`, deadlineDays: days, limitKm: limitKm[index] ?? null }));
}
