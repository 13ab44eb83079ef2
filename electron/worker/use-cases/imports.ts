import type { importContract } from '../../../shared/contract/imports.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { importHistory } from './imports/history.ts';
import { inspectFile } from './imports/inspect-file.ts';
import { applyImport, dryRunImport } from './imports/run-import.ts';
import { oneAtATime } from './imports/running.ts';
import { saveRejected } from './imports/save-rejected.ts';
import { undoImport } from './imports/undo-import.ts';

/** CDB and A2 files: look, map, try, apply, undo (DOMAIN 2). `imports/run-import.ts` is where to start reading. */
export const importHandlers: AreaHandlers<typeof importContract> = {
  'import.inspect': inspectFile,
  'import.dryRun': (request, tools) => oneAtATime(tools.context.store, () => dryRunImport(request, tools)),
  'import.apply': (request, tools) => oneAtATime(tools.context.store, () => applyImport(request, tools)),
  'import.history': (_input, { context }) => importHistory(context),
  'import.undo': ({ importId }, { context }) => oneAtATime(context.store, () => ({ restored: undoImport(context, importId) })),
  'import.saveRejected': async (input, { context }) => {
    await saveRejected(context, input);
    return { ok: true };
  },
};
