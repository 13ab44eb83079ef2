import type { z } from 'zod';
import { PROTOCOL_VERSION } from '../../../shared/sync-protocol/index.ts';
import { connectionFailure } from './connection-failure.ts';
import { parseJson, refusalOf } from './refusal-of.ts';
import { SyncFailure } from './sync-failure.ts';
import type { Transport } from './transport.ts';

interface Message<Answer> {
  path: string;
  content: unknown;
  answer: z.ZodType<Answer>;
  /** The branch key; null: enrolment, which is about to get one. */
  key: string | null;
  /** UTC milliseconds, for a Retry-After that is a date. */
  now: number;
  signal: AbortSignal;
}

/** Asks head office and reads its answer. Throws nothing but SyncFailure. */
export async function post<Answer>(transport: Transport, message: Message<Answer>): Promise<Answer> {
  const { path, content, answer, key, now, signal } = message;
  const headers = { 'kawal-protocol': String(PROTOCOL_VERSION), ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
  const reply = await transport(path, JSON.stringify(content), headers, signal).catch((fault: unknown) => {
    throw connectionFailure(fault);
  });
  if (reply.status < 200 || reply.status > 299) throw refusalOf(reply, now);
  const said = parseJson(reply.body);
  if (said === undefined) throw new SyncFailure('sync_not_head_office', { status: reply.status });
  const parsed = answer.safeParse(said);
  if (!parsed.success) throw new SyncFailure('sync_answer_invalid', { where: parsed.error.issues[0]?.path.join('.') ?? '' });
  return parsed.data;
}
