import type { RouteShorthandOptions } from 'fastify';
import type { z } from 'zod';
import { PROBLEM_ANSWER } from '../server/register-endpoints.ts';

interface Message {
  says: string;
  body: z.ZodType;
  answer: z.ZodType;
  needsKey: boolean;
}

/**
 * A message of the wire in the OpenAPI document. Its version is asked before its shape, so the handler checks it (readMessage); its answer was made by
 * our own types and goes out as it is, a thousand times a second.
 */
export function describeMessage({ says, body, answer, needsKey }: Message): RouteShorthandOptions {
  return {
    schema: {
      summary: says,
      tags: ['sync'],
      ...(needsKey ? { security: [{ branchKey: [] }] } : {}),
      body,
      response: { 200: answer, default: PROBLEM_ANSWER },
    },
    helmet: false, // no browser reads it
    validatorCompiler: () => (data) => ({ value: data }),
    serializerCompiler: () => JSON.stringify,
  };
}
