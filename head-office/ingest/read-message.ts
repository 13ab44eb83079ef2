import { z } from 'zod';
import { ProblemError, pointersOf } from '../server/problem.ts';
import { checkProtocol } from './check-protocol.ts';

const spoken = z.object({ protocol: z.number().int() });

/** A message of the wire: its version first, then its shape. @throws ProblemError `invalid_request`, `protocol_too_old`, `protocol_too_new`. */
export function readMessage<Shape extends z.ZodType>(body: unknown, shape: Shape): z.infer<Shape> {
  checkProtocol(parse(body, spoken).protocol);
  return parse(body, shape);
}

function parse<Shape extends z.ZodType>(body: unknown, shape: Shape): z.infer<Shape> {
  const read = shape.safeParse(body);
  if (!read.success) throw new ProblemError('invalid_request', { errors: pointersOf(read.error.issues) });
  return read.data;
}
