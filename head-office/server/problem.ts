import { PROBLEMS, type Problem, type ProblemCode } from '../../shared/sync-protocol/index.ts';

interface ProblemWords {
  /** For people; what a program acts on is the code. Never holds what was sent. */
  detail?: string;
  errors?: Problem['errors'];
  oldestAccepted?: number;
  retryAfterSeconds?: number;
}

/** Thrown by any route: becomes the answer (RFC 9457). */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly words: ProblemWords;

  constructor(code: ProblemCode, words: ProblemWords = {}) {
    super(words.detail ?? PROBLEMS[code].title);
    this.name = 'ProblemError';
    this.code = code;
    this.words = words;
  }
}

export function problemBody({ code, words }: ProblemError, requestId?: string): Problem {
  const { retryAfterSeconds: _, ...said } = words;
  return { type: `/problems/${code}`, title: PROBLEMS[code].title, status: PROBLEMS[code].status, code, instance: requestId, ...said };
}

/** JSON pointers into a body, from zod's issues. */
export function pointersOf(issues: readonly { path: readonly PropertyKey[]; message: string }[]): { pointer: string; message: string }[] {
  return issues.slice(0, 50).map(({ path, message }) => ({ pointer: pointer(path), message }));
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
