import { useAppState } from '../../api/index.ts';

/** Whether whoever works here may merge customers; the store checks it anyway. */
export function useMayMerge(): boolean {
  return ['pic', 'head'].includes(useAppState().data?.user?.role ?? '');
}
