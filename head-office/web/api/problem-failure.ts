import { PROBLEMS, type ProblemCode } from '../../../shared/sync-protocol/index.ts';

/** What head office refused, or the network swallowed: `unreachable` and `answer_unreadable` are the page's own. */
export type FailureCode = ProblemCode | 'unreachable' | 'answer_unreadable';

interface Details {
  detail?: string | undefined;
  /** The request's id in head office's log. */
  instance?: string | undefined;
  retryAfterSeconds?: number | undefined;
  errors?: readonly { pointer: string; message: string }[] | undefined;
}

export class ProblemFailure extends Error {
  readonly code: FailureCode;
  readonly details: Details;

  constructor(code: FailureCode, details: Details = {}) {
    super(code);
    this.name = 'ProblemFailure';
    this.code = code;
    this.details = details;
  }
}

export function knownProblem(code: unknown): ProblemCode {
  return typeof code === 'string' && Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : 'internal_error';
}
