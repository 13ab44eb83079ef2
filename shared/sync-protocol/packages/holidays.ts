import { z } from 'zod';
import { civilDate } from '../wire-types.ts';

export const decidedHoliday = z.object({ date: civilDate, name: z.string().trim().min(1).max(80) });

export const holidaysContent = z.object({ holidays: z.array(decidedHoliday).max(400) });
