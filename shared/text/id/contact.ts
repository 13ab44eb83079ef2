export const contact = {
  title: 'Kontak',
} as const;
