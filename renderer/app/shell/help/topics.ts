import { PATHS, PRIVACY_PATH, worklistPath } from '../../../paths.ts';

/** The chapters of docs/panduan that help leads to; a test looks whether each heading is there. */
interface Place {
  chapter: string;
  section?: string;
}

interface Topic extends Place {
  /** The three that matter most; all of them stand under F1. */
  keys: readonly [readonly string[], readonly string[], readonly string[]];
}

/** What is helped with, screen by screen. The words stand in shared/text/<language>/help.ts. */
export const TOPICS = {
  today: { chapter: 'admin', section: 'mengerjakan-daftar-hari-ini', keys: [['↑', '↓'], ['Enter'], ['1–9', '0']] },
  inquiries: { chapter: 'admin', section: 'menerima-inquiry', keys: [['N'], ['Enter'], ['/']] },
  customers: { chapter: 'admin', section: 'mencari-pelanggan', keys: [['/'], ['↑', '↓'], ['Enter']] },
  customer: { chapter: 'admin', section: 'mencari-pelanggan', keys: [['W'], ['T'], ['B']] },
  bookings: { chapter: 'admin', section: 'mencatat-booking', keys: [['N'], ['Enter'], ['Ctrl', 'P']] },
  import: { chapter: 'pic', section: 'mengimpor-cdb-dan-a2', keys: [['Ctrl', 'Enter'], ['Esc'], ['Alt', '1']] },
  reports: {
    chapter: 'kepala-cabang',
    section: 'membaca-laporan',
    keys: [
      ['↑', '↓'],
      ['Ctrl', 'P'],
      ['Ctrl', '← →'],
    ],
  },
  dashboard: { chapter: 'kepala-cabang', section: 'melihat-keadaan-cabang', keys: [['1–4'], ['Ctrl', 'P'], ['M']] },
  branches: { chapter: 'kepala-cabang', section: 'beberapa-cabang-berdampingan', keys: [['Ctrl', 'B'], ['1–9'], ['Esc']] },
  settings: { chapter: 'pic', section: 'mengatur-program-dan-alur', keys: [['Tab'], ['Enter'], ['Ctrl', 'K']] },
  audit: { chapter: 'kepala-cabang', section: 'memeriksa-siapa-mengubah-apa', keys: [['/'], ['↑', '↓'], ['V']] },
  guide: { chapter: 'mulai', keys: [['1–7'], ['/'], ['Ctrl', 'P']] },
} as const satisfies Record<string, Topic>;
export type TopicName = keyof typeof TOPICS;

/** Sections of the settings that the guide has a place of its own for. */
const SETTINGS_PLACES: Readonly<Record<string, Place>> = {
  users: { chapter: 'mulai', section: 'menambah-pengguna' },
  recovery: { chapter: 'mulai', section: 'mencetak-kunci-pemulihan' },
  templates: { chapter: 'pic', section: 'menyiapkan-pesan-slot-promo-hari-libur' },
  slots: { chapter: 'pic', section: 'menyiapkan-pesan-slot-promo-hari-libur' },
  promos: { chapter: 'pic', section: 'menyiapkan-pesan-slot-promo-hari-libur' },
  holidays: { chapter: 'pic', section: 'menyiapkan-pesan-slot-promo-hari-libur' },
  channels: { chapter: 'pic', section: 'mengimpor-inquiry-dari-iklan' },
  backup: { chapter: 'it', section: 'mengatur-cadangan' },
  'head-office': { chapter: 'it', section: 'menyambung-ke-kantor-pusat' },
  branches: { chapter: 'it', section: 'beberapa-cabang-di-satu-pc' },
  about: { chapter: 'it', section: 'meminta-bantuan' },
};
export const PLACES: readonly Place[] = [...Object.values(TOPICS), ...Object.values(SETTINGS_PLACES)];

/** What the screen at this address is, and where the guide tells of it. */
export function helpFor(location: string): { name: TopicName; place: Place } {
  const name = topicOf(location);
  const section = name === 'settings' ? SETTINGS_PLACES[location.slice(PATHS.settings.length + 1)] : undefined;
  return { name, place: section ?? TOPICS[name] };
}

function topicOf(location: string): TopicName {
  if (location === PATHS.today || location.startsWith(worklistPath(''))) return 'today';
  if (location.startsWith(`${PATHS.customers}/`) && !location.startsWith(PRIVACY_PATH)) return 'customer';
  const names = Object.keys(PATHS) as (keyof typeof PATHS)[];
  return names.find((name) => name !== 'today' && location.startsWith(PATHS[name])) ?? 'today';
}
