export const firstRun = {
  title: 'Selamat datang di Kawal',
} as const;
