import { useAppState, useRead } from '../api/index.ts';

/** The audit trail is for the head, and for a PIC while the branch has no head who works here; the store checks it anyway. */
export function useMayAudit(): boolean {
  const role = useAppState().data?.user?.role;
  const users = useRead('users.list', {}, { enabled: role === 'pic' }).data;
  return role === 'head' || (role === 'pic' && users?.some((user) => user.active && user.role === 'head') === false);
}
