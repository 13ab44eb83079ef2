export const today = {
  title: 'Hari Ini',
} as const;
