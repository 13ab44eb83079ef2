import { readLastInquiryImport } from '../../../db/queries/inquiry-import.ts';
import type { inquiryFileContract } from '../../../shared/contract/inquiry-files.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { oneAtATime } from './imports/running.ts';
import { exportInquiries } from './inquiry-files/export-inquiries.ts';
import { importInquiries, tryInquiries } from './inquiry-files/import-inquiries.ts';
import { inspectInquiryFile } from './inquiry-files/inspect-file.ts';
import { undoInquiryImport } from './inquiry-files/undo-import.ts';

/** Inquiries out of files and into one (DOMAIN 7). `inquiry-files/import-inquiries.ts` is where to start reading. */
export const inquiryFileHandlers: AreaHandlers<typeof inquiryFileContract> = {
  'inquiry.inspectFile': inspectInquiryFile,
  'inquiry.tryFile': (request, tools) => oneAtATime(tools.context.store, () => tryInquiries(request, tools)),
  'inquiry.importFile': (request, tools) => oneAtATime(tools.context.store, () => importInquiries(request, tools)),
  'inquiry.lastImport': (_input, { context }) => readLastInquiryImport(context.db.read),
  'inquiry.undoImport': ({ importId }, { context }) => oneAtATime(context.store, () => undoInquiryImport(context, importId)),
  'inquiry.export': (input, { context }) => exportInquiries(context, input),
};
