import type { Enrolment } from '../../../db/queries/sync-enrolment.ts';
import { remaining } from './back-off.ts';
import { NETWORK } from './sync-failure.ts';

/** Is nothing to be sent until a person has done something? */
export function isStopped(enrolment: Enrolment): boolean {
  return enrolment.stopped !== null;
}

/** May a try be over sooner, because the network may be back? */
export function waitsForNetwork({ problem }: Enrolment): boolean {
  return problem !== null && NETWORK.includes(problem.code);
}

/** Head office wants to be left alone, or cannot understand us: neither a closed day nor a network shortens that. */
export function mustRest({ problem, nextTryAt }: Enrolment, now: number): boolean {
  const rests = problem?.code === 'sync_busy' || problem?.code === 'sync_protocol_too_old';
  return rests && nextTryAt !== null && remaining(Date.parse(nextTryAt), now) > 0;
}

/** Milliseconds until the next try is due; never tried: now. */
export function untilDue({ nextTryAt }: Enrolment, now: number): number {
  return nextTryAt === null ? 0 : remaining(Date.parse(nextTryAt), now);
}
