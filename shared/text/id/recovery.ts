export const recovery = {
  intro:
    'Data cabang dikunci dengan kunci yang hanya ada di PC ini. Bila PC ini rusak, hilang, atau Windows dipasang ulang, hanya kunci pemulihan yang bisa membuka data dan cadangannya.',
  ofManagers: 'Dibuat dan disimpan oleh PIC CRM atau Kepala Cabang.',
  missing: 'Kunci pemulihan belum pernah dicetak. Bila PC ini rusak, data cabang dan semua cadangannya tidak bisa dibuka lagi.',
  madeAt: 'Kunci yang berlaku dicetak pada {when}.',
  create: 'Buat dan cetak kunci pemulihan',
  createAgain: 'Buat kunci baru',
  againTitle: 'Buat kunci pemulihan baru?',
  againBody:
    'Kunci yang dicetak sebelumnya tidak berlaku lagi, juga untuk cadangan yang dibuat mulai sekarang. Musnahkan lembar yang lama.',
  againAction: 'Buat kunci baru',
  dialogTitle: 'Kunci pemulihan',
  dialogBody:
    'Kunci ini hanya tampil sekali dan tidak disimpan di mana pun. Cetak, lalu simpan di brankas atau lemari terkunci, jangan di PC ini.',
  print: 'Cetak',
  printed: 'Lembar kunci sudah dikirim ke printer.',
  safe: 'Lembarnya sudah saya simpan',
  done: 'Selesai',
  slipTitle: 'Kunci pemulihan data Kawal',
  slipBranch: 'Cabang',
  slipMadeAt: 'Dibuat',
  slipUse:
    'Dengan kunci ini data cabang dan cadangannya dibuka di PC lain: pasang Kawal, pilih “Buka data yang sudah ada”, lalu ketik kunci ini.',
  slipKeep: 'Simpan di brankas. Siapa pun yang memegang lembar ini dan berkas datanya bisa membaca data pelanggan.',
  slipReplaced: 'Lembar dengan tanggal lebih lama tidak berlaku.',
  unlockTitle: 'Masukkan kunci pemulihan',
  unlockBody: 'Enam kelompok, masing-masing lima huruf atau angka, dari lembar yang dicetak. Tanda hubung dan huruf kecil tidak masalah.',
  keyLabel: 'Kunci pemulihan',
  unlock: 'Buka data',
} as const;
