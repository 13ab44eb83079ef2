/** What lists of several screens share: marks, assignment, columns and saved views. */
export const lists = {
  columnsAndViews: 'Kolom dan tampilan',
  columns: 'Kolom',
  views: 'Tampilan tersimpan',
  noViews: 'Belum ada. Atur saringan dan kolom, lalu simpan dengan nama.',
  viewName: 'Nama tampilan',
  saveView: 'Simpan tampilan ini',
  shareView: 'Untuk semua pengguna',
  removeView: 'Hapus tampilan {name}',
  marked: '{count} ditandai',
  unmark: 'Lepas tanda',
  assignTo: 'Tugaskan ke',
  nobody: 'Belum ditugaskan',
} as const;
