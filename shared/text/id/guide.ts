/** Around the guide of docs/panduan, which is in Indonesian alone. */
export const guide = {
  title: 'Panduan',
  onlyIndonesian: 'Panduan ini berbahasa Indonesia.',
  chapters: 'Bab panduan',
  search: 'Cari di panduan',
  found: 'Yang ditemukan',
  noneFound: 'Tidak ada yang cocok. Coba kata lain, misalnya nama tombolnya.',
  printChapter: 'Cetak bab ini',
  printAll: 'Cetak semua',
  printed: 'Dikirim ke printer',
  key_chapter: 'Pilih bab',
} as const;
