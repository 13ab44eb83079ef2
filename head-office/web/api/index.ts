export type { Answer, RequestOf } from './client.ts';
export { describeProblem, problemCodeOf } from './describe-problem.ts';
export { notifyProblem } from './notify-problem.ts';
export { queryClient } from './query-client.ts';
export { SessionProvider, signIn, signOut, useMay, useSession, useSessionQuery } from './session.ts';
export { useChange } from './use-change.ts';
export { useRead } from './use-read.ts';
