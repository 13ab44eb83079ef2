import { useAppState } from '../../api/index.ts';

/** Whether whoever works here may answer privacy requests and take out all data of a person; the store checks it anyway. */
export function useMaySettle(): boolean {
  return ['pic', 'head'].includes(useAppState().data?.user?.role ?? '');
}
