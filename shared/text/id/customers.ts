export const customers = {
  title: 'Pelanggan',
} as const;
