import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PROBLEM_MEDIA_TYPE, problem } from '../../shared/sync-protocol/index.ts';
import type { Access, AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../api/define.ts';
import { limitPerAddress } from './rate-limits.ts';

type Api = Record<string, Endpoint>;

interface Call<E> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** One function for each request of a table. */
export type Handlers<Table> = {
  [Name in keyof Table]: (call: Call<Table[Name]>) => AnswerOf<Table[Name]> | Promise<AnswerOf<Table[Name]>>;
};

/** Lets a request through or throws a ProblemError; runs before the body is read. */
export type Guard = (request: FastifyRequest, access: Access) => Promise<void>;

/** Signed in, a user may send lists of thousands of branches; before that, a name and a password. */
const MOST_BYTES = { anyone: 16_384, user: 30_000_000 };
const SIGN_INS_PER_MINUTE = 20;

/** Registers the requests of one of head-office/api's tables: way in, checks, words and shapes in the OpenAPI document all come from it. */
export function registerEndpoints<Table extends object>(app: FastifyInstance, table: Table, handlers: Handlers<Table>, guard: Guard): void {
  for (const [name, endpoint] of Object.entries(table as Api)) {
    const handler = handlers[name as keyof Table] as unknown as (call: Call<Endpoint>) => unknown;
    const isOpen = endpoint.access === 'anyone';
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      bodyLimit: isOpen ? MOST_BYTES.anyone : MOST_BYTES.user,
      schema: {
        operationId: name,
        summary: endpoint.says,
        tags: [name.split('.')[0] ?? name],
        ...(isOpen ? {} : { security: [{ session: [] }] }),
        ...given('params', endpoint.params),
        ...given('querystring', endpoint.query),
        ...given('body', endpoint.body),
        response: { 200: endpoint.answer, default: PROBLEM_ANSWER },
      },
      onRequest: [...(isOpen ? [limitPerAddress(app, SIGN_INS_PER_MINUTE)] : []), (request) => guard(request, endpoint.access)],
      handler: (request, reply) => handler({ params: request.params, query: request.query, body: request.body, request, reply }),
    });
  }
}

/** How every refusal is described in the OpenAPI document. */
export const PROBLEM_ANSWER = { description: 'Problem details (RFC 9457)', content: { [PROBLEM_MEDIA_TYPE]: { schema: problem } } };

function given(part: 'params' | 'querystring' | 'body', schema: z.ZodType) {
  return schema instanceof z.ZodUndefined ? {} : { [part]: schema };
}
