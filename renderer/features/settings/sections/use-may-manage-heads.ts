import { useAppState, useRead } from '../../../api/index.ts';

/** Heads manage each other; a PIC only as long as the branch has none (DOMAIN 1). The store checks it anyway. */
export function useMayManageHeads(): boolean {
  const role = useAppState().data?.user?.role;
  const users = useRead('users.list', {}).data ?? [];
  return role === 'head' || !users.some((user) => user.active && user.role === 'head');
}
