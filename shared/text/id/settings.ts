export const settings = {
  title: 'Pengaturan',
} as const;
