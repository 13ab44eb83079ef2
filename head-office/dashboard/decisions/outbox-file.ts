import type { filesApi } from '../../api/files.ts';
import { importOutboxFile } from '../../ingest/outbox-file.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import type { Handlers } from '../../server/register-endpoints.ts';
import { makeChange } from '../change.ts';

/** A branch's outbox that came by USB or e-mail. */
export function outboxFileHandlers(headOffice: HeadOffice): Handlers<typeof filesApi> {
  return {
    async 'files.importOutbox'({ request, body: { file } }) {
      // Taken in in steps, each whole by itself, and harmless to repeat: what is noted is that it came.
      const imported = await importOutboxFile(headOffice, file);
      const { branchCode, applied, alreadyHeld, superseded, refused } = imported;
      const detail = { applied, alreadyHeld, superseded, refused: refused.length };
      await makeChange(headOffice, request, ({ note }) =>
        note({ action: 'files.importOutbox', entity: 'branch', entityId: branchCode, detail }),
      );
      return imported;
    },
  };
}
