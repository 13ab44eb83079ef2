import type { Template } from '../../../shared/contract/programs.ts';

type TemplatePreset = Pick<Template, 'kind' | 'programCode' | 'attempt' | 'offer' | 'name' | 'body'>;

/** What a new branch says. `{…}` are the placeholders of shared/domain/message-template.ts. */
export const TEMPLATE_PRESETS: readonly TemplatePreset[] = [
  whatsapp('KPB', 'WhatsApp pengingat KPB', [
    'Selamat pagi {panggilan} {nama}, kami dari bengkel {cabang}. Sudah waktunya servis gratis untuk motor {panggilan}:',
    '{daftar_motor}',
    'Mau kami siapkan tempat hari apa?',
  ]),
  whatsapp('PERIODIC', 'WhatsApp servis berkala', [
    'Selamat pagi {panggilan} {nama}, kami dari bengkel {cabang}. Supaya motor tetap nyaman dipakai, sudah waktunya servis berkala:',
    '{daftar_motor}',
    'Mau kami siapkan tempat hari apa?',
  ]),
  whatsapp('WIN_BACK', 'WhatsApp ajak kembali', [
    'Selamat pagi {panggilan} {nama}, kami dari bengkel {cabang}. Sudah enam bulan motor {panggilan} belum kami servis:',
    '{daftar_motor}',
    'Ada yang bisa kami bantu? Kami siapkan tempat tanpa antre.',
  ]),
  whatsapp('CONVERSION', 'WhatsApp jawaban inquiry', [
    'Selamat pagi {panggilan} {nama}, kami dari bengkel {cabang}. Terima kasih sudah menghubungi kami.',
    'Dengan booking, motor {panggilan} kami layani tanpa antre. Mau kami siapkan tempat hari dan jam berapa?',
  ]),
  whatsapp('AFTERCARE', 'WhatsApp setelah servis', [
    'Selamat pagi {panggilan} {nama}, terima kasih sudah servis {motor} di bengkel {cabang}.',
    'Bagaimana hasilnya? Mohon beri nilai 1 sampai 5 (5 = sangat puas), dan ceritakan kalau ada yang kurang.',
  ]),
  whatsapp(null, 'WhatsApp umum', [
    'Selamat pagi {panggilan} {nama}, kami dari bengkel {cabang}. Kami ingin mengingatkan jadwal servis:',
    '{daftar_motor}',
    'Mau kami siapkan tempat hari apa?',
  ]),
  script('KPB', 2, 'Naskah telepon ke-2', [
    'Selamat pagi, benar dengan {panggilan} {nama}? Saya {petugas} dari bengkel {cabang}.',
    'Beberapa waktu lalu kami mengirim WhatsApp soal servis gratis {langkah} untuk {motor} {plat}. Batasnya {batas}.',
    'Kapan {panggilan} ada waktu? Saya siapkan tempatnya supaya tidak antre.',
  ]),
  script('KPB', 3, 'Naskah telepon ke-3', [
    'Selamat pagi {panggilan} {nama}, saya {petugas} dari bengkel {cabang}.',
    'Servis gratis {langkah} untuk {motor} {plat} berakhir {batas}; setelah itu tidak bisa dipakai lagi.',
    'Besok atau lusa masih ada tempat. Jam berapa yang cocok?',
  ]),
  script('CONVERSION', null, 'Naskah telepon inquiry', [
    'Selamat pagi, benar dengan {panggilan} {nama}? Saya {petugas} dari bengkel {cabang}. Terima kasih sudah menghubungi kami.',
    'Apa yang bisa kami bantu untuk motornya? Saya siapkan tempat supaya tidak antre: hari dan jam berapa yang cocok?',
  ]),
  script('NO_SHOW', null, 'Naskah telepon tidak datang', [
    'Selamat pagi {panggilan} {nama}, saya {petugas} dari bengkel {cabang}. Kemarin kami menunggu {motor} {plat}.',
    'Mungkin ada halangan? Saya siapkan tempat lain: hari dan jam berapa yang cocok?',
  ]),
  script('AFTERCARE', null, 'Naskah telepon setelah servis', [
    'Selamat pagi {panggilan} {nama}, saya {petugas} dari bengkel {cabang}. Terima kasih sudah servis {motor} {plat}.',
    'Dari 1 sampai 5, seberapa puas {panggilan} dengan servisnya? Apakah ada yang kurang atau keluhan?',
  ]),
  script(null, null, 'Naskah telepon umum', [
    'Selamat pagi, benar dengan {panggilan} {nama}? Saya {petugas} dari bengkel {cabang}.',
    'Kami ingin mengingatkan servis {motor} {plat}, sebaiknya sebelum {batas}.',
    'Kapan {panggilan} ada waktu? Saya siapkan tempatnya.',
  ]),
  offer('weekend_booking', 'Tawaran: booking akhir pekan', [
    'Kalau Senin sampai Jumat memang tidak bisa, bengkel kami buka Sabtu dan Minggu.',
    'Saya siapkan tempat, {panggilan} tinggal datang tanpa antre. Sabtu atau Minggu?',
  ]),
  offer('home_service', 'Tawaran: servis di rumah', [
    'Kalau jauh, mekanik kami yang datang ke rumah {panggilan}.',
    'Boleh saya catat alamat dan jam yang cocok?',
  ]),
  offer('promo_booking', 'Tawaran: promo booking', [
    'Mohon maaf atas pengalaman yang kurang enak. Khusus booking lewat saya ada promo potongan jasa servis.',
    'Boleh saya buatkan booking dengan promo itu?',
  ]),
];

function whatsapp(programCode: string | null, name: string, lines: readonly string[]): TemplatePreset {
  return { kind: 'whatsapp', programCode, attempt: null, offer: null, name, body: lines.join('\n') };
}

function script(programCode: string | null, attempt: number | null, name: string, lines: readonly string[]): TemplatePreset {
  return { kind: 'script', programCode, attempt, offer: null, name, body: lines.join('\n') };
}

function offer(kind: string, name: string, lines: readonly string[]): TemplatePreset {
  return { kind: 'offer', programCode: null, attempt: null, offer: kind, name, body: lines.join('\n') };
}
