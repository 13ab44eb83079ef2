import type { problems as indonesian } from '../id/problems.ts';
import type { SameKeys } from '../same-keys.ts';

export const problems: SameKeys<typeof indonesian> = {
  title: 'What is missing',
};
