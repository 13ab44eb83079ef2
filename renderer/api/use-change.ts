import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { RpcError } from '../../shared/rpc/index.ts';
import { branchTurn } from './branch-turn.ts';
import { type CallInput, type CallName, type CallOutput, type CallProgress, client } from './client.ts';
import { isNobodyAtWork } from './nobody-works.ts';
import { notifyError } from './notify-error.ts';

interface ChangeOptions {
  /** The caller shows the error itself; otherwise it appears as a notification. */
  quiet?: boolean;
}

type Change<Name extends CallName> = UseMutationResult<CallOutput<Name>, Error, CallInput<Name>> & {
  /** The newest report of long work, null before the first one. */
  progress: CallProgress<Name> | null;
  cancel(): void;
};

/** Runs a call when told to: a change, or long work on demand such as a dry run. Never repeated by itself. */
export function useChange<Name extends CallName>(name: Name, options: ChangeOptions = {}): Change<Name> {
  const [progress, setProgress] = useState<CallProgress<Name> | null>(null);
  const [turn] = useState(branchTurn);
  const controller = useRef<AbortController>(null);
  const mutation = useMutation<CallOutput<Name>, Error, CallInput<Name>>({
    mutationKey: [name],
    mutationFn: async (input) => {
      if (turn !== branchTurn()) throw new RpcError('cancelled'); // a screen of the branch before
      controller.current = new AbortController();
      setProgress(null);
      return client.call(name, input, { signal: controller.current.signal, onProgress: (report) => setProgress(() => report) });
    },
    onError: (error) => {
      isNobodyAtWork(error); // the screens are covered; what was not saved stays
      if (!options.quiet) notifyError(error);
    },
  });
  return { ...mutation, progress, cancel: () => controller.current?.abort() };
}
