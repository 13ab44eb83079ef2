import type { FastifyInstance } from 'fastify';
import type { HeadOffice } from '../server/head-office.ts';

/** Every request of the dashboard (head-office/api), for those who have signed in. */
export async function registerDashboard(_app: FastifyInstance, _headOffice: HeadOffice): Promise<void> {}
