import {
  ADDRESSES,
  type ExchangeAnswer,
  type ExchangeRequest,
  PROTOCOL_VERSION,
  type Problem,
  readBranchKey,
} from '../../shared/sync-protocol/index.ts';

export const HOLDS_NOTHING: ExchangeRequest['holds'] = { targets: 0, programs: 0, templates: 0, promos: 0, holidays: 0 };

export function exchangeMessage(part: Partial<ExchangeRequest> = {}): ExchangeRequest {
  return {
    protocol: PROTOCOL_VERSION,
    program: '1.0.0',
    summaries: [],
    acknowledgements: [],
    holds: HOLDS_NOTHING,
    tellHeldSince: null,
    ...part,
  };
}

export interface Answered {
  status: number;
  headers: Headers;
  body: ExchangeAnswer & Problem;
}

/** Sends JSON to head office as a branch does, over a real connection. */
export async function postExchange(url: string, key: string | null, part: Partial<ExchangeRequest> = {}): Promise<Answered> {
  const headers = { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
  const answer = await fetch(`${url}${ADDRESSES.exchange}`, { method: 'POST', headers, body: JSON.stringify(exchangeMessage(part)) });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answered['body'] };
}

/** What of a branch key nobody else may know. It may hold a '_' of its own. @throws when it is no branch key. */
export function secretOf(key: string): string {
  const read = readBranchKey(key);
  if (!read) throw new Error('not a branch key');
  return read.secret;
}
