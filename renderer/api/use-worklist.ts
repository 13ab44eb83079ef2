import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { WorklistDay } from '../../shared/contract/worklist.ts';
import { applyDifference } from '../../shared/domain/list-difference.ts';
import { client } from './client.ts';
import { queryClient } from './query-client.ts';
import { whenSomebodyWorks } from './use-read.ts';

type Held = WorklistDay & { version: string };

const KEY = ['worklist.update', {}] as const;

/** Today's worklist, true like every `useRead`; after the first time only what has changed is fetched. */
export function useWorklist(): UseQueryResult<WorklistDay, Error> {
  return useQuery<WorklistDay, Error>({
    queryKey: KEY,
    queryFn: ({ signal }) => whenSomebodyWorks(() => fetchList(signal), signal),
    structuralSharing: false, // what has stayed is the same object already
  });
}

async function fetchList(signal: AbortSignal): Promise<Held> {
  const held = queryClient.getQueryData<Held>(KEY);
  return (
    (held && (await ask(held, signal))) ?? (await ask(null, signal)) ?? Promise.reject(new Error('A whole worklist has no difference.'))
  );
}

/** null: the answer belongs to another list than the one held. */
async function ask(held: Held | null, signal: AbortSignal): Promise<Held | null> {
  const { places, items, ...update } = await client.call('worklist.update', { known: held?.version ?? null }, { signal });
  const list = applyDifference(held?.items ?? [], { places, items });
  return list && { ...update, items: list };
}
