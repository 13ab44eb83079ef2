import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA_TYPE, PROBLEMS, type ProblemCode } from '../../shared/sync-protocol/index.ts';
import { ProblemError, problemBody } from './problem.ts';

/** Whatever goes wrong is answered as problem details; only our own faults are logged as errors. */
export function answerErrors(app: FastifyInstance, onProblem: (code: ProblemCode) => void): void {
  app.setErrorHandler((fault, request, reply) => {
    const problem = asProblem(fault);
    onProblem(problem.code);
    if (problem.code === 'internal_error') request.log.error({ fault: faultForLog(fault) }, 'fault');
    return sendProblem(problem, request, reply);
  });
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(new ProblemError('not_found'), request, reply);
}

function sendProblem(problem: ProblemError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { retryAfterSeconds } = problem.words;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  // What is left of a refused body is read away, not buffered: a connection that is cut while the other side still writes would lose the answer.
  reply.removeHeader('connection');
  return reply
    .status(PROBLEMS[problem.code].status)
    .type(PROBLEM_MEDIA_TYPE)
    .serializer(JSON.stringify)
    .send(problemBody(problem, String(request.id)));
}

/** Fastify's own refusals, by its codes. */
const REFUSALS: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
};

function asProblem(fault: unknown): ProblemError {
  if (fault instanceof ProblemError) return fault;
  const { code, statusCode, validation, validationContext } = fault as Partial<Record<string, unknown>>;
  if (Array.isArray(validation)) return new ProblemError('invalid_request', { errors: invalid(validation, String(validationContext)) });
  const refusal = typeof code === 'string' ? REFUSALS[code] : undefined;
  if (refusal) return new ProblemError(refusal);
  if (fault instanceof SyntaxError && statusCode === 400) return new ProblemError('malformed_json');
  if (statusCode === 429) return new ProblemError('too_many_requests');
  if (statusCode === 404) return new ProblemError('not_found');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new ProblemError('invalid_request');
  return new ProblemError('internal_error');
}

function invalid(validation: unknown[], context: string): { pointer: string; message: string }[] {
  const found = validation.map((issue) => issue as { instancePath?: string; message?: string });
  const prefix = context === 'body' ? '' : `/${context}`;
  return found.slice(0, 50).map(({ instancePath = '', message = '' }) => ({ pointer: `${prefix}${instancePath}`, message }));
}

/** A database's error may repeat the row that it refused: only what names the fault is kept. */
function faultForLog(fault: unknown) {
  if (!(fault instanceof Error)) return { type: typeof fault };
  return { type: fault.name, message: fault.message, code: (fault as { code?: unknown }).code, stack: fault.stack };
}
