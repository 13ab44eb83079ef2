import type { FastifyInstance } from 'fastify';
import { ADDRESSES, enrolAnswer, enrolRequest } from '../../shared/sync-protocol/index.ts';
import { enrol } from '../ingest/enrol.ts';
import { readMessage } from '../ingest/read-message.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { limitPerAddress } from '../server/rate-limits.ts';
import { describeMessage } from './describe-message.ts';

/** A code has 59 bits: at this pace nobody guesses one while it is valid. */
const TRIES_PER_MINUTE = 10;
const MOST_BYTES = 4096;

/** A one-time code for the branch's own key (shared/sync-protocol/enrolment.ts). */
export function registerEnrol(app: FastifyInstance, headOffice: HeadOffice): void {
  app.post(ADDRESSES.enrol, {
    ...describeMessage({ says: 'A one-time code for a branch key', body: enrolRequest, answer: enrolAnswer, needsKey: false }),
    bodyLimit: MOST_BYTES,
    onRequest: limitPerAddress(app, TRIES_PER_MINUTE),
    handler: (request) => enrol(headOffice, readMessage(request.body, enrolRequest)),
  });
}
