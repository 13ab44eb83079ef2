import { DatabaseRefused } from '../../db/migrate.ts';
import { RpcError } from '../../shared/rpc/index.ts';
import { describeError } from '../../shared/text/describe-error.ts';
import { knownFault } from '../worker/known-faults.ts';
import { EXIT } from './exit-codes.ts';

interface Failure {
  code: string;
  message: string;
  data: Record<string, unknown>;
  exitCode: number;
}

/** Faults are not the user's doing; everything else with a code is a refusal: the work changed nothing. */
export function describeFailure(thrown: unknown): Failure {
  const failure = knownFault(thrown) ?? thrown;
  if (failure instanceof RpcError || failure instanceof DatabaseRefused) {
    const code = failure.code === 'contact_incomplete' ? firstProblem(failure.data) : failure.code;
    return {
      code,
      message: describeError('id', failure.code, failure.data),
      data: failure.data,
      exitCode: failure.code === 'internal_error' ? EXIT.fault : EXIT.refused,
    };
  }
  const message = failure instanceof Error ? failure.message : String(failure);
  return { code: 'internal_error', message, data: {}, exitCode: EXIT.fault };
}

/** A contact is refused for what is missing: the first missing thing is the code a script can act on, `data.problems` has all. */
function firstProblem(data: Record<string, unknown>): string {
  const { problems } = data;
  return Array.isArray(problems) && typeof problems[0] === 'string' ? problems[0] : 'contact_incomplete';
}
