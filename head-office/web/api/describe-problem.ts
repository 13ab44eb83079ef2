import { i18n } from '../../../renderer/text/i18n.ts';
import { type FailureCode, ProblemFailure } from './problem-failure.ts';

export interface ProblemWords {
  code: FailureCode;
  /** What happened. */
  title: string;
  /** What was kept and what to do. */
  remedy: string;
}

/** Words for any failure, in the language of the page. */
export function describeProblem(error: unknown): ProblemWords {
  const failure = error instanceof ProblemFailure ? error : new ProblemFailure('internal_error');
  const { code, details } = failure;
  const t = i18n.getFixedT(null, 'headOffice');
  const minutes = Math.max(1, Math.ceil((details.retryAfterSeconds ?? 60) / 60));
  const pointers = details.errors?.map(({ pointer }) => pointer).join(', ');
  const remedy = [
    t(`remedy_${code}`, { minutes }),
    code === 'internal_error' && details.instance && t('requestId', { id: details.instance }),
  ];
  return {
    code,
    title: pointers ? `${t(`problem_${code}`)} (${pointers})` : t(`problem_${code}`),
    remedy: remedy.filter(Boolean).join(' '),
  };
}

export function problemCodeOf(error: unknown): FailureCode | null {
  return error instanceof ProblemFailure ? error.code : null;
}
