export const problems = {
  title: 'Yang belum lengkap',
} as const;
