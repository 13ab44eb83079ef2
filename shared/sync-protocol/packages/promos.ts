import { z } from 'zod';
import { civilDate } from '../wire-types.ts';

export const decidedPromo = z.object({
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(120),
  fromDay: civilDate.nullable(),
  toDay: civilDate.nullable(),
});
export type DecidedPromo = z.infer<typeof decidedPromo>;

export const promosContent = z.object({ promos: z.array(decidedPromo).max(200) });
