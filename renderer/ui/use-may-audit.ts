import { useAppState } from '../api/index.ts';

/** Whether the audit trail is for whoever works here; the store checks it anyway. */
export function useMayAudit(): boolean {
  return useAppState().data?.mayAudit ?? false;
}
