/** What people should know about the PC, in a line above the screen. */
export const health = {
  warning_clock_back: 'Jam PC ini mundur {minutes} menit dari catatan terakhir.',
  warning_clock_back_do: 'Tidak ada yang hilang. Periksa tanggal dan jam Windows, supaya jatuh tempo dan laporan benar.',
  warning_clock_forward: 'Kawal terakhir dipakai {days} hari lalu menurut jam PC ini.',
  warning_clock_forward_do: 'Bila tidak selama itu, tanggal PC salah. Periksa dulu sebelum mencatat.',
  warning_clock_jumped: 'Jam PC ini baru saja maju {minutes} menit.',
  warning_clock_jumped_do: 'Tidak ada yang berubah pada catatan lama. Periksa tanggal dan jam Windows.',
  warning_zone_changed: 'Zona waktu PC ini berubah dari {before} menjadi {now}.',
  warning_zone_changed_do: 'Kawal tetap memakai zona waktu cabang. Periksa tanggal dan jam Windows.',
  warning_folder_synced: 'Folder data cabang ikut disalin oleh {by}.',
  warning_folder_synced_do: 'Data bisa rusak atau kembali ke keadaan lama. Minta bagian IT memindahkannya ke folder biasa di PC ini.',
  warning_disk_low: 'Sisa ruang disk tinggal {megabytes} MB.',
  warning_disk_low_do: 'Kawal masih menyimpan. Kosongkan disk sebelum penuh.',
  hide: 'Sembunyikan peringatan',
} as const;
