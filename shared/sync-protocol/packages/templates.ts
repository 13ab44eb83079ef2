import { z } from 'zod';
import { shortCode } from '../wire-types.ts';

export const decidedTemplate = z.object({
  kind: z.enum(['whatsapp', 'script', 'offer']),
  programCode: shortCode.nullable(),
  attempt: z.number().int().min(1).max(3).nullable(),
  offer: z.enum(['weekend_booking', 'home_service', 'promo_booking']).nullable(),
  name: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(4000),
});
export type DecidedTemplate = z.infer<typeof decidedTemplate>;

/** Messages and call scripts. They are used before the branch's own of the same place. */
export const templatesContent = z.object({ templates: z.array(decidedTemplate).max(200) });
