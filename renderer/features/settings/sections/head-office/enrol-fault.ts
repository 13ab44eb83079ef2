import { describeError } from '../../../../api/index.ts';

/** Where an error of enrolling belongs: at the field that mends it, or below both. */
type Place = 'url' | 'code' | 'form';

const AT_URL = ['sync_url_refused', 'sync_certificate', 'sync_not_head_office', 'sync_unreachable', 'sync_timeout'];
const AT_CODE = ['sync_code_malformed', 'sync_code_refused', 'sync_branch_mismatch'];
/** Their usual remedy is that Kawal tries again by itself; enrolling waits for a person. */
const BY_HAND = ['sync_unreachable', 'sync_timeout', 'sync_busy', 'sync_server_error', 'sync_answer_invalid'];

/** `tryAgain` takes the place of a remedy that is not true while enrolling. */
export function enrolFault(error: unknown, tryAgain: string): { place: Place; title: string; remedy: string } {
  const { code, title, remedy } = describeError(error);
  const place = AT_URL.includes(code) ? 'url' : AT_CODE.includes(code) ? 'code' : 'form';
  return { place, title, remedy: BY_HAND.includes(code) ? tryAgain : remedy };
}
