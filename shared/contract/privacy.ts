import { z } from 'zod';
import { PRIVACY_REQUEST_KINDS } from '../domain/privacy/request-clock.ts';
import { change, read } from '../rpc/index.ts';
import { done, id, localDateTime } from './common.ts';

export const PRIVACY_WAYS = ['in_person', 'whatsapp', 'phone', 'email', 'letter'] as const;

const kind = z.enum(PRIVACY_REQUEST_KINDS);
const how = z.enum(PRIVACY_WAYS);
const words = z.string().max(2000);

/** Who asks is a customer, or somebody with a name or a number whom the branch does not know. */
const newRequest = z.object({
  kind,
  /** When it reached the branch; left out: now. */
  receivedAt: localDateTime.optional(),
  how,
  customerId: id.nullable().optional(),
  name: z.string().max(200).optional(),
  phone: z.string().max(40).optional(),
  /** What is asked; of a correction, what is wrong. */
  note: words.optional(),
});
export type NewPrivacyRequest = z.infer<typeof newRequest>;

export const privacyRequest = z.object({
  id,
  kind,
  receivedAt: localDateTime,
  how,
  /** Of one who was merged since: who stands for him. */
  customerId: id.nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  note: z.string(),
  madeBy: z.string().nullable(),
  madeAt: localDateTime,
  status: z.enum(['open', 'done', 'refused']),
  settledAt: localDateTime.nullable(),
  settledBy: z.string().nullable(),
  /** What was done, or why it was refused. Of an open one, what it was answered before it was opened again. */
  answer: z.string().nullable(),
  /** It was answered by erasing the person's data: no file brings him back (`standing`), or files may tell of him again (`lifted`). */
  erasure: z.enum(['standing', 'lifted']).nullable(),
  /** The law's time (shared/domain/privacy/request-clock.ts). */
  clock: z.object({
    dueAt: localDateTime,
    state: z.enum(['open', 'nearly_due', 'overdue', 'settled_in_time', 'settled_late']),
    hours: z.number().int(),
  }),
});
export type PrivacyRequest = z.infer<typeof privacyRequest>;

/** The register of what people ask about their own data (UU PDP 27/2022, DOMAIN 9). Nothing in it is deleted. */
export const privacyContract = {
  /** The open ones first, the earliest due at the top; then the settled ones, the newest first. `customerId`: those of one customer. */
  'privacy.list': read({
    input: z.object({
      customerId: id.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(2000).default(100),
    }),
    output: z.object({ requests: z.array(privacyRequest), total: z.number().int(), open: z.number().int() }),
  }),
  /** Throws `privacy_request_incomplete` {problems}, `phone_refused`, `customer_not_found`, `customer_merged`. */
  'privacy.record': change({ input: newRequest, output: z.object({ id }) }),
  /** While it is open. What is left out stays; an empty text empties. Throws the same, `privacy_request_not_found` and `privacy_request_settled`. */
  'privacy.change': change({ input: newRequest.partial().extend({ id }), output: done }),
  /** Throws `privacy_request_not_found`, `privacy_request_settled`, `privacy_request_incomplete`, `erasure_not_done` where his data are still there. */
  'privacy.settle': change({
    input: z.object({ id, status: z.enum(['done', 'refused']), answer: words }),
    output: done,
  }),
  /** Takes back that it is settled; its time goes on from when it was received. The answer stays to be written anew. */
  'privacy.reopen': change({ input: z.object({ id }), output: done }),
  /** All that is held about one person, to be printed. That somebody has had it is recorded first. Throws `customer_not_found`, `customer_merged`. */
  'privacy.dossierHtml': read({
    input: z.object({ customerId: id, language: z.enum(['id', 'en']) }),
    output: z.object({ html: z.string(), title: z.string(), fileName: z.string() }),
  }),
  /** The same as JSON (shared/contract/dossier.ts), to a granted path. */
  'privacy.saveDossier': read({
    input: z.object({ customerId: id, token: z.string().max(80) }),
    output: z.object({ bytes: z.number().int() }),
  }),
};
