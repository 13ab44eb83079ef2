import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type CallInput, type CallName, type CallOutput, client } from './client.ts';
import { isNobodyAtWork } from './nobody-works.ts';
import { untilOpen } from './session.ts';

interface ReadOptions {
  /** false: not yet (something the input needs is not known). */
  enabled?: boolean;
  /** Shows the answer to the previous input while the next one is fetched. Never for one person's data. */
  keepPrevious?: boolean;
  refetchEveryMs?: number;
  /** false: parts that are shown later do not ask again what has failed. */
  retryOnMount?: boolean;
}

/** Reads from the store (or the desktop) and stays true: refetched after every change, keeping what is shown meanwhile. */
export function useRead<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: ReadOptions = {},
): UseQueryResult<CallOutput<Name>, Error> {
  return useQuery<CallOutput<Name>, Error>({
    queryKey: [name, input],
    queryFn: ({ signal }) => whenSomebodyWorks(() => client.call(name, input, { signal }), signal),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchEveryMs ?? false,
    retryOnMount: options.retryOnMount ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** A read beneath a lock does not fail: it waits, and the screen keeps what it shows. */
export async function whenSomebodyWorks<Output>(ask: () => Promise<Output>, signal: AbortSignal): Promise<Output> {
  for (;;) {
    const opened = untilOpen(signal);
    opened.catch(() => undefined); // nobody may wait for it
    try {
      return await ask();
    } catch (error) {
      if (!isNobodyAtWork(error)) throw error;
      await opened;
    }
  }
}
