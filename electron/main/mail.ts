import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from 'electron';
import { AppError } from '../../shared/contract/errors.ts';
import { emlOf, type MailDraft } from './mail-draft.ts';
import { writeWhole } from './saved-files.ts';

export interface Mail {
  /** Opens the message with the PC's mail program, ready to be sent. @throws `file_not_written`, `mail_not_opened`. */
  openDraft(draft: MailDraft): Promise<void>;
}

/** Drafts name people: each takes the place of the one before, and none outlives the program's next start. `folder` is theirs alone. */
export function createMail(folder: string): Mail {
  const cleared = rm(folder, { recursive: true, force: true }).catch(() => undefined); // a mail program may still hold one open
  return {
    async openDraft(draft) {
      await cleared;
      await mkdir(folder, { recursive: true });
      const path = join(folder, 'kawal.eml');
      await writeWhole(path, Buffer.from(emlOf(draft), 'ascii'));
      // The only path besides saved files that is ever handed to the system: its name is ours, whatever it is a draft of.
      if (await shell.openPath(path)) throw new AppError('mail_not_opened');
    },
  };
}
