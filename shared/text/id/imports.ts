export const imports = {
  title: 'Impor CDB dan A2',
} as const;
