import { z } from 'zod';

export type Role = 'viewer' | 'coordinator' | 'administrator';

/** 'anyone': before signing in, too. Who may see which branches is asked separately: a coordinator sees the own areas only. */
export type Access = 'anyone' | readonly Role[];

export const EVERYBODY: Access = ['viewer', 'coordinator', 'administrator'];
export const ADMINISTRATORS: Access = ['administrator'];

/** One request of the dashboard: the server registers it, the page calls it, the OpenAPI document describes it, all from here. */
export interface Endpoint<Params = unknown, Query = unknown, Body = unknown, Answer = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  readonly says: string;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
  readonly answer: z.ZodType<Answer>;
}

export type ParamsOf<E> = E extends { params: z.ZodType<infer Params> } ? Params : never;
export type QueryOf<E> = E extends { query: z.ZodType<infer Query> } ? Query : never;
export type BodyOf<E> = E extends { body: z.ZodType<infer Body> } ? Body : never;
export type AnswerOf<E> = E extends { answer: z.ZodType<infer Answer> } ? Answer : never;

const none = z.undefined();
export type None = undefined;

interface Shape<Params, Query, Body, Answer> {
  says: string;
  access?: Access;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  answer: z.ZodType<Answer>;
}

function endpoint(method: Endpoint['method']) {
  return <Answer, Params = None, Query = None, Body = None>(
    path: string,
    shape: Shape<Params, Query, Body, Answer>,
  ): Endpoint<Params, Query, Body, Answer> => ({
    method,
    path,
    access: shape.access ?? (method === 'GET' ? EVERYBODY : ADMINISTRATORS),
    says: shape.says,
    params: shape.params ?? (none as unknown as z.ZodType<Params>),
    query: shape.query ?? (none as unknown as z.ZodType<Query>),
    body: shape.body ?? (none as unknown as z.ZodType<Body>),
    answer: shape.answer,
  });
}

/** Reads, for everybody who has signed in unless it says otherwise. */
export const get = endpoint('GET');
/** The others change something, and are for administrators unless they say otherwise. */
export const post = endpoint('POST');
export const put = endpoint('PUT');
export const patch = endpoint('PATCH');
export const remove = endpoint('DELETE');
