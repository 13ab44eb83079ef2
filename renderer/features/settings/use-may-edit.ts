import { useAppState } from '../../api/index.ts';

/** Settings belong to the managers (DOMAIN 1); the store checks it anyway. */
export function useMayEdit(): boolean {
  const role = useAppState().data?.user?.role;
  return role === 'pic' || role === 'head';
}
