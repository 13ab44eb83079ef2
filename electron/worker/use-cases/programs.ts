import type { programContract } from '../../../shared/contract/programs.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { dryRunProgram } from './programs/dry-run-program.ts';
import { importSchemes } from './programs/import-schemes.ts';
import { listPrograms } from './programs/list-programs.ts';
import { saveProgram } from './programs/save-program.ts';
import { listTemplates, previewTemplate, removeTemplate, saveTemplate } from './programs/templates.ts';

export const programHandlers: AreaHandlers<typeof programContract> = {
  'programs.list': (_input, { context }) => listPrograms(context.db.read),
  'programs.save': (input, { context, progress }) => saveProgram(context, input, (done, total) => progress({ done, total })),
  'programs.dryRun': (input, { context, progress, signal }) =>
    dryRunProgram(context, input, { signal, onProgress: (done, total) => progress({ done, total }) }),
  'schemes.importFile': (input, { context, signal }) => importSchemes(context, input, signal),
  'templates.list': (_input, { context }) => listTemplates(context.db.read),
  'templates.save': (input, { context }) => saveTemplate(context, input),
  'templates.remove': ({ id }, { context }) => removeTemplate(context, id),
  'templates.preview': ({ body }, { context }) => previewTemplate(context, body),
};
