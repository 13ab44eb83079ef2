export { useAppState, useToday } from './app-state.ts';
export { type CallInput, type CallOutput, client } from './client.ts';
export { useConnection } from './connection-state.ts';
export { describeError, errorCodeOf } from './describe-error.ts';
export { notifyError } from './notify-error.ts';
export { followStore, queryClient } from './query-client.ts';
export { useChange } from './use-change.ts';
export { useRead } from './use-read.ts';
