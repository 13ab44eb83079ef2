import type { Program } from '../../../shared/contract/programs.ts';

type ProgramPreset = Omit<Program, 'id' | 'source'>;

const REMINDERS: Program['attempts'] = [
  { n: 1, daysBefore: 30, channel: 'whatsapp' },
  { n: 2, daysBefore: 15, channel: 'call' },
  { n: 3, daysBefore: 7, channel: 'call' },
];

const FOUR_SERVICES = kpbSteps([60, 120, 240, 360], [1000, 4000, 8000, 12_000]);
const THREE_SERVICES = kpbSteps([60, 180, 360], [1000, 6000, 12_000]);

/** Nothing but a day of its own to count from: the visit, the missed booking, the inquiry. */
const COUNTED_FROM_ITS_SUBJECT = { anchor: 'last_visit', afterProgram: null } as const;

/**
 * DOMAIN 3 and 7. KPB, the booking conversion and the recovery of missed bookings are worked from the start; the others, which give much
 * more to do, wait until the branch switches them on.
 */
export const PROGRAM_PRESETS: readonly ProgramPreset[] = [
  {
    code: 'KPB',
    name: 'Servis gratis KPB',
    subject: 'vehicle',
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
    subject: 'vehicle',
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
    subject: 'vehicle',
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
  {
    code: 'CONVERSION',
    name: 'Konversi booking',
    subject: 'inquiry',
    ...COUNTED_FROM_ITS_SUBJECT,
    active: true,
    // At once, on the next day, three days later.
    attempts: [
      { n: 1, daysBefore: 3, channel: 'whatsapp' },
      { n: 2, daysBefore: 2, channel: 'call' },
      { n: 3, daysBefore: 0, channel: 'call' },
    ],
    schemes: [{ enginePrefix: '*', steps: [{ code: 'KB', deadlineDays: 3, limitKm: null }] }],
  },
  {
    code: 'NO_SHOW',
    name: 'Pemulihan tidak datang',
    subject: 'no_show',
    ...COUNTED_FROM_ITS_SUBJECT,
    active: true,
    // On the day after the missed booking, and three days after it.
    attempts: [
      { n: 1, daysBefore: 4, channel: 'call' },
      { n: 2, daysBefore: 2, channel: 'call' },
    ],
    schemes: [{ enginePrefix: '*', steps: [{ code: 'TD', deadlineDays: 5, limitKm: null }] }],
  },
  {
    code: 'AFTERCARE',
    name: 'Tindak lanjut setelah servis',
    subject: 'visit',
    ...COUNTED_FROM_ITS_SUBJECT,
    active: false,
    // Three and five days after the visit.
    attempts: [
      { n: 1, daysBefore: 4, channel: 'whatsapp' },
      { n: 2, daysBefore: 2, channel: 'call' },
    ],
    schemes: [{ enginePrefix: '*', steps: [{ code: 'TLS', deadlineDays: 7, limitKm: null }] }],
  },
];

function kpbSteps(deadlineDays: readonly number[], limitKm: readonly number[]) {
  return deadlineDays.map((days, index) => ({ code: `KPB${index + 1}`, deadlineDays: days, limitKm: limitKm[index] ?? null }));
}
