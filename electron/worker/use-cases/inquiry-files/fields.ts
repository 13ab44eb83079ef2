import type { INQUIRY_FIELDS, InquiryMapping } from '../../../../shared/contract/inquiry-files.ts';
import type { ImportField } from '../../spreadsheets/field-tables.ts';
import { isNeverImported, normaliseHeader, suggestColumns } from '../../spreadsheets/header-mapping.ts';

type Field = (typeof INQUIRY_FIELDS)[number];

/** Headers by which platforms and people name each field: Meta lead ads, Google lead forms, lists kept by hand in Indonesian. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  at: [
    ...['created time', 'lead submit time', 'lead time', 'submit time', 'submitted at', 'created at', 'date created', 'timestamp'],
    ...[
      'tanggal',
      'tgl',
      'waktu',
      'tanggal waktu',
      'tanggal masuk',
      'tgl masuk',
      'tanggal inquiry',
      'tgl inquiry',
      'waktu masuk',
      'stempel waktu',
    ],
    ...['date', 'time', 'lead date', 'date time', 'received'],
  ],
  name: [
    ...['full name', 'nama lengkap', 'nama', 'name', 'nama customer', 'nama konsumen', 'nama pelanggan', 'customer name', 'lead name'],
    ...['first name', 'nama depan', 'username', 'nama pengguna', 'contact name', 'user name', 'pelanggan'],
  ],
  lastName: ['last name', 'nama belakang', 'surname'],
  phone: [
    ...['phone number', 'phone', 'no hp', 'nomor hp', 'hp', 'no wa', 'nomor wa', 'wa', 'no whatsapp', 'nomor whatsapp', 'whatsapp number'],
    ...[
      'whatsapp',
      'no telepon',
      'nomor telepon',
      'telepon',
      'no telp',
      'nomor telp',
      'telp',
      'no handphone',
      'nomor handphone',
      'handphone',
    ],
    ...['mobile', 'mobile phone', 'mobile number', 'user phone', 'contact number', 'no kontak', 'kontak', 'work phone number'],
  ],
  channel: ['kanal', 'channel', 'platform', 'sumber', 'source', 'lead source', 'asal', 'sumber inquiry', 'media'],
  campaign: ['campaign name', 'kampanye', 'nama kampanye', 'campaign', 'promo', 'nama promo'],
  need: [
    'kebutuhan',
    'keperluan',
    'layanan',
    'need',
    'jenis servis',
    'jenis service',
    'service type',
    'pertanyaan',
    'message',
    'pesan',
    'keluhan',
  ],
  make: ['merek', 'merk', 'brand', 'make', 'merek motor', 'merk motor', 'merek kendaraan'],
  model: [
    'tipe motor',
    'model',
    'tipe',
    'type',
    'motor',
    'jenis motor',
    'tipe kendaraan',
    'kendaraan',
    'vehicle',
    'model motor',
    'type motor',
  ],
  plate: ['no polisi', 'nomor polisi', 'nopol', 'plat', 'plat nomor', 'no plat', 'plate', 'license plate', 'no pol'],
  note: ['catatan', 'keterangan', 'note', 'notes', 'remark', 'komentar', 'comments'],
  leadId: ['lead id', 'id', 'id lead', 'leadgen id', 'no lead'],
};

const FIELDS: readonly ImportField[] = Object.entries(HEADERS).map(([name, headers]) => ({ name, required: false, headers }));

/** Forms ask for the need in a question of their own: 'apa_kebutuhan_servis_anda?'. */
const ASKS_FOR_NEED = /\b(kebutuhan|keperluan|butuh|layanan|servis|service|pertanyaan|need|keluhan)\b/;

/** Which column is which field, as far as the headers tell. */
export function suggestInquiryMapping(header: readonly string[]): InquiryMapping {
  const mapping: InquiryMapping = suggestColumns(FIELDS, header);
  const taken = new Set(Object.values(mapping));
  if (mapping.need === null) {
    const column = header.findIndex(
      (name, index) => !taken.has(index) && !isNeverImported(name) && ASKS_FOR_NEED.test(normaliseHeader(name)),
    );
    if (column >= 0) mapping.need = column;
  }
  return mapping;
}

/** Without a time nothing can be said of how quickly it was answered; without name and number nobody can be answered. */
export function missingInquiryFields({ at, name, phone }: InquiryMapping): Field[] {
  const isThere = (column: number | null | undefined) => typeof column === 'number';
  return [...(isThere(at) ? [] : ['at' as const]), ...(isThere(name) || isThere(phone) ? [] : ['name' as const, 'phone' as const])];
}
