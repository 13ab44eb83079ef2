import type { SyncStatus } from '../../../shared/contract/sync.ts';

/** An enrolled branch that has sent all it had; `fields` is what matters. */
export function syncStatus(fields: Partial<SyncStatus> = {}): SyncStatus {
  return {
    enrolment: { url: 'https://pusat.example', headOffice: 'Pusat', branchCode: '07781', enrolledAt: '2026-11-01T08:00:00' },
    state: 'idle',
    waiting: { days: 0, oldest: null, newest: null },
    lastSentAt: '2026-11-19T16:32:00',
    lastExchangeAt: '2026-11-19T16:32:00',
    problem: null,
    nextTryAt: '2026-11-19T16:47:00',
    refused: [],
    packages: [],
    ...fields,
  };
}

export const twoDays = { days: 2, oldest: '2026-11-18', newest: '2026-11-19' };
