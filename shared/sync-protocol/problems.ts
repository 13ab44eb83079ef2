import { z } from 'zod';

/** Every refusal of the wire, as RFC 9457 problem details. `code` is what a program looks at, the words are for people. */
export const PROBLEMS = {
  malformed_json: { status: 400, title: 'The body is not JSON' },
  invalid_request: { status: 422, title: 'The body does not have the expected shape' },
  key_missing: { status: 401, title: 'No branch key was given' },
  key_unknown: { status: 401, title: 'This branch key is not known' },
  key_revoked: { status: 403, title: 'This branch key has been revoked' },
  code_refused: { status: 403, title: 'This enrolment code is not valid, was used already or has expired' },
  branch_mismatch: { status: 403, title: 'The code or key belongs to another branch' },
  protocol_too_old: { status: 426, title: 'This program is too old for head office: update it' },
  protocol_too_new: { status: 400, title: 'Head office does not speak this version yet' },
  body_too_large: { status: 413, title: 'The body is too large' },
  media_type_unsupported: { status: 415, title: 'Only application/json is understood here' },
  signature_wrong: { status: 422, title: 'The file was changed after it was signed, or signed by another branch' },
  too_many_requests: { status: 429, title: 'Too many requests: come back later' },
  overloaded: { status: 429, title: 'Many branches are reporting at once: come back later' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  sign_in_refused: { status: 401, title: 'Name or password is wrong' },
  locked_out: { status: 429, title: 'Too many failed sign-ins: wait before trying again' },
  csrf_refused: { status: 403, title: 'The request did not come from the dashboard' },
  not_allowed: { status: 403, title: 'Your role may not do this' },
  conflict: { status: 409, title: 'This exists already' },
  shutting_down: { status: 503, title: 'This instance is stopping: try again' },
  internal_error: { status: 500, title: 'Head office met a fault' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

export const problem = z.object({
  /** '/problems/<code>', relative to head office. */
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  /** The request's id, to be found in head office's log. */
  instance: z.string().optional(),
  /** Where in the body, for `invalid_request`. */
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
  /** For `protocol_too_old`. */
  oldestAccepted: z.number().int().optional(),
});
export type Problem = z.infer<typeof problem>;
