import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { EndpointName } from '../../api/index.ts';
import { type Answer, call, type RequestOf } from './client.ts';
import { notifyProblem } from './notify-problem.ts';
import { queryClient } from './query-client.ts';

interface ChangeOptions {
  /** The caller shows the failure itself; otherwise it appears as a notification. */
  quiet?: boolean;
}

/** Changes something; whatever is on the page is asked for again afterwards. Never repeated by itself. */
export function useChange<Name extends EndpointName>(
  name: Name,
  { quiet = false }: ChangeOptions = {},
): UseMutationResult<Answer<Name>, Error, RequestOf<Name>> {
  return useMutation<Answer<Name>, Error, RequestOf<Name>>({
    mutationKey: [name],
    mutationFn: (request) => call(name, request),
    onSuccess: () => void queryClient.invalidateQueries(),
    onError: (error) => {
      if (!quiet) notifyProblem(error);
    },
  });
}
