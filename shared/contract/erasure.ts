import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { civilDate, done, id } from './common.ts';

const count = z.number().int();
const ofRequest = z.object({ requestId: id });

/** Taking a person out of the data on his request (UU PDP 27/2022, DOMAIN 9; decision 0021). */
export const erasureContract = {
  /** What would go. Throws `privacy_request_not_found`, `privacy_request_settled`, `erasure_not_asked`, `customer_erased`. */
  'privacy.erasurePreview': read({
    input: ofRequest,
    output: z.object({
      /** null: known by inquiries alone. */
      customerId: id.nullable(),
      name: z.string(),
      vehicles: count,
      /** Phone numbers. */
      numbers: count,
      contacts: count,
      bookings: count,
      visits: count,
      inquiries: count,
      /** Still to come; they are cancelled. */
      openBookings: z.array(z.object({ date: civilDate, slot: z.string() })),
    }),
  }),
  /** For good, so the person's name must be typed (`erasure_name_wrong`). `answer`: what he was told. Throws the same as the preview. */
  'privacy.erase': change({
    input: ofRequest.extend({ name: z.string().max(200), answer: z.string().max(2000) }),
    output: z.object({ vehicles: count, contacts: count, numbers: count }),
    progress: z.object({ done: count, total: count }),
  }),
  /** Files may tell of this person again: he has come back and agrees to it. Throws `erasure_not_found`. */
  'privacy.letReturn': change({ input: ofRequest, output: done }),
};
