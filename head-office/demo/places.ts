/** Made-up branches in towns of western Java, by area; codes are invented. */
const AREAS: Record<string, readonly string[]> = {
  'Jabar 1': ['Bekasi Timur', 'Depok Margonda', 'Bogor Pajajaran', 'Cikarang', 'Cibinong', 'Cileungsi', 'Bekasi Barat', 'Parung'],
  'Jabar 2': ['Karawang', 'Purwakarta', 'Subang', 'Pamanukan', 'Cikampek', 'Rengasdengklok', 'Sadang', 'Pagaden'],
  'Jabar 3': ['Cimahi', 'Bandung Kopo', 'Bandung Ahmad Yani', 'Sukabumi', 'Cianjur Kota', 'Pelabuhan Ratu', 'Lembang', 'Padalarang'],
  'Jabar 4': ['Garut', 'Tasikmalaya', 'Ciamis', 'Banjar', 'Singaparna', 'Pangandaran', 'Sumedang', 'Majalaya'],
  'Jabar 5': ['Cirebon', 'Indramayu', 'Majalengka', 'Kuningan', 'Jatibarang', 'Losari', 'Arjawinangun', 'Kadipaten'],
};

export interface DemoPlace {
  code: string;
  name: string;
  area: string;
  contactName: string;
  contactPhone: string;
}

export const DEMO_PLACES: readonly DemoPlace[] = Object.entries(AREAS)
  .flatMap(([area, names]) => names.map((name) => ({ area, name })))
  .map(({ area, name }, index) => ({
    code: `0${7700 + index * 7}`,
    name,
    area,
    contactName: `PIC ${name}`,
    contactPhone: `0812 5550 ${String(100 + index).padStart(4, '0')}`,
  }));

export const DEMO_AREAS: readonly string[] = Object.keys(AREAS);

export const DEMO_HOLIDAYS: readonly { date: string; name: string }[] = [
  { date: '2026-08-17', name: 'Hari Kemerdekaan Republik Indonesia' },
  { date: '2026-12-25', name: 'Hari Raya Natal' },
];

/** The last two have been entered and have not enrolled yet. */
export function isNotEnrolled(at: number): boolean {
  return at >= DEMO_PLACES.length - 2;
}
