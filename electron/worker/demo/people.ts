import type { Chance } from '../../../shared/domain/seeded-random.ts';

/** Made-up people: names put together from lists, addresses in streets of flowers, numbers in a block of 5550 that only examples use. */
export interface Person {
  name: string;
  gender: 'L' | 'P';
}

const MEN = [
  'Ade',
  'Agus',
  'Asep',
  'Bayu',
  'Cecep',
  'Dadang',
  'Deni',
  'Eko',
  'Fajar',
  'Gilang',
  'Hendra',
  'Iwan',
  'Jajang',
  'Joko',
  'Maman',
  'Oki',
  'Rizky',
  'Rudi',
  'Tatang',
  'Ujang',
  'Wawan',
  'Yayan',
  'Yusuf',
  'Zaenal',
] as const;
const WOMEN = [
  'Ai',
  'Dewi',
  'Dian',
  'Elis',
  'Euis',
  'Fitri',
  'Imas',
  'Intan',
  'Kartika',
  'Lilis',
  'Maya',
  'Mimin',
  'Neneng',
  'Nia',
  'Nur',
  'Putri',
  'Ratna',
  'Rina',
  'Siti',
  'Sri',
  'Tati',
  'Titin',
  'Wulan',
  'Yuni',
] as const;
const FAMILY = [
  'Akbar',
  'Anggraini',
  'Fauzi',
  'Ginting',
  'Gunawan',
  'Handayani',
  'Hartono',
  'Hidayat',
  'Irawan',
  'Komariah',
  'Kurniasih',
  'Lestari',
  'Maulana',
  'Nugraha',
  'Permana',
  'Pratama',
  'Purnama',
  'Rahayu',
  'Ramadhan',
  'Saputra',
  'Setiawan',
  'Siregar',
  'Suherman',
  'Supriatna',
  'Sutisna',
  'Wibowo',
  'Wijaya',
  'Yulianti',
] as const;
const OPERATORS = ['0811', '0812', '0813', '0821', '0822', '0838', '0852', '0857', '0858', '0877', '0878', '0895', '0896'] as const;
const STREETS = ['Melati', 'Mawar', 'Kenanga', 'Cempaka', 'Anggrek', 'Flamboyan', 'Dahlia', 'Teratai'] as const;
const DISTRICTS = [
  'Telukjambe',
  'Klari',
  'Cikampek',
  'Rengasdengklok',
  'Karawang Barat',
  'Karawang Timur',
  'Kotabaru',
  'Purwasari',
] as const;
export const OCCUPATIONS = ['Karyawan Swasta', 'Wiraswasta', 'Pegawai Negeri', 'Pelajar', 'Ibu Rumah Tangga', 'Petani'] as const;

export function makePerson(chance: Chance): Person {
  const gender = chance.happens(0.58) ? 'L' : 'P';
  return { name: `${chance.pick(gender === 'L' ? MEN : WOMEN)} ${chance.pick(FAMILY)}`, gender };
}

export interface Address {
  address: string;
  district: string;
  city: string;
}

export function makeAddress(chance: Chance): Address {
  const house = `Jl. ${chance.pick(STREETS)} No. ${chance.between(1, 120)} RT 0${chance.between(1, 9)}/0${chance.between(1, 9)}`;
  return { address: house, district: chance.pick(DISTRICTS), city: 'KARAWANG' };
}

/** A source of numbers as people write them, '081255500118': 08xx-5550-xxxx, never the same twice. */
export function createPhoneBook(chance: Chance): () => string {
  const given = new Set<string>();
  return () => {
    for (;;) {
      const number = `${chance.pick(OPERATORS)}5550${String(chance.between(0, 9999)).padStart(4, '0')}`;
      if (given.has(number)) continue;
      given.add(number);
      return number;
    }
  };
}
