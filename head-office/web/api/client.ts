import { config } from 'zod';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '../../api/define.ts';
import { type DashboardApi, dashboardApi, type EndpointName } from '../../api/index.ts';
import { addressOf } from './address.ts';
import { knownProblem, ProblemFailure } from './problem-failure.ts';

config({ jitless: true }); // zod would try `new Function`, which the content security policy reports and refuses

type Part<Key extends string, Value> = undefined extends Value ? { [K in Key]?: undefined } : { [K in Key]: Value };
/** What an endpoint asks for; a part that it does not have is left out. */
export type RequestOf<Name extends EndpointName> = Part<'params', ParamsOf<DashboardApi[Name]>> &
  Part<'query', QueryOf<DashboardApi[Name]>> &
  Part<'body', BodyOf<DashboardApi[Name]>>;
export type Answer<Name extends EndpointName> = AnswerOf<DashboardApi[Name]>;

type Fields = Record<string, string | number | undefined>;

let csrf = '';
/** Told by the session's answer; goes with every change. */
export function rememberCsrf(token: string) {
  csrf = token;
}

/** One request of the dashboard. @throws ProblemFailure */
export async function call<Name extends EndpointName>(name: Name, request: RequestOf<Name>, signal?: AbortSignal): Promise<Answer<Name>> {
  const endpoint = dashboardApi[name];
  const { params, query, body } = request as { params?: Fields; query?: Fields; body?: unknown };
  const response = await send(addressOf(endpoint.path, params, query), {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json',
      ...(endpoint.method === 'GET' ? {} : { 'x-csrf-token': csrf }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(response, answer);
  const read = endpoint.answer.safeParse(answer);
  if (!read.success) throw new ProblemFailure('answer_unreadable', { detail: read.error.issues[0]?.path.join('.') });
  return read.data as Answer<Name>;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ProblemFailure('unreachable');
  }
}

function refusal(response: Response, answer: unknown): ProblemFailure {
  const told = (answer ?? {}) as Record<string, unknown>;
  const retryAfter = Number(response.headers.get('retry-after'));
  return new ProblemFailure(knownProblem(told.code), {
    detail: typeof told.detail === 'string' ? told.detail : undefined,
    instance: typeof told.instance === 'string' ? told.instance : undefined,
    retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
    errors: Array.isArray(told.errors) ? told.errors : undefined,
  });
}
