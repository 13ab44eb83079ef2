import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { EndpointName } from '../../api/index.ts';
import { type Answer, call, type RequestOf } from './client.ts';

interface ReadOptions {
  /** false: not yet (something the request needs is not known). */
  enabled?: boolean;
  /** Shows the answer to the previous request while the next one is fetched. */
  keepPrevious?: boolean;
  refetchEveryMs?: number;
  /** How long an answer is taken as it is, even when the page comes to the front. */
  staleMs?: number;
}

/** Reads from head office and keeps what is shown while it asks again. */
export function useRead<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
  { enabled = true, keepPrevious = false, refetchEveryMs, staleMs }: ReadOptions = {},
): UseQueryResult<Answer<Name>, Error> {
  return useQuery<Answer<Name>, Error>({
    queryKey: [name, request],
    queryFn: ({ signal }) => call(name, request, signal),
    enabled,
    refetchInterval: refetchEveryMs ?? false,
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
    ...(keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
}
