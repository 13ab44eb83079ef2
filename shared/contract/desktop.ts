import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { done, fileToken, nothing } from './common.ts';
import { mailAddress } from './settings.ts';
import { updateStatus } from './updates.ts';

export const TEXT_SIZES = ['normal', 'larger', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What only the main process can do: dialogs, printing, links. Answered there, never by the store. */
export const desktopContract = {
  /** The system's dialog. The paths stay in main and the store; the window gets tokens. Empty when cancelled. */
  'desktop.chooseFiles': read({
    input: z.object({ purpose: z.enum(['spreadsheet', 'branch', 'backup']), several: z.boolean() }),
    output: z.array(fileToken),
  }),
  /** A folder to write to; null when cancelled. */
  'desktop.chooseFolder': read({ input: nothing, output: fileToken.nullable() }),
  'desktop.chooseSave': read({
    input: z.object({ suggestedName: z.string().max(200), kind: z.enum(['xlsx', 'csv', 'pdf', 'json', 'kawal-sync', 'zip']) }),
    output: fileToken.nullable(),
  }),
  /** Only links that the security rules allow (wa.me, mailto:, tel:); anything else is refused with `link_refused`. */
  'desktop.openLink': change({ input: z.object({ url: z.string().max(8000) }), output: done }),
  'desktop.printHtml': change({
    input: z.object({ html: z.string().max(20_000_000), title: z.string().max(200) }),
    output: z.object({ printed: z.boolean() }),
  }),
  'desktop.savePdf': change({
    input: z.object({ html: z.string().max(20_000_000), token: z.string().max(80) }),
    output: z.object({ bytes: z.number().int() }),
  }),
  /** Opens a file that this program wrote, or shows it in its folder. */
  'desktop.openSaved': change({ input: z.object({ token: z.string().max(80), how: z.enum(['open', 'show']) }), output: done }),
  /** Opens a message with this page as its PDF in the PC's mail program; sending it is left to the user. */
  'desktop.openMailDraft': change({
    input: z.object({
      html: z.string().max(20_000_000),
      fileName: z.string().regex(/^[\w-]{1,100}$/),
      to: z.array(mailAddress).max(20),
      subject: z.string().max(200),
      text: z.string().max(4000),
    }),
    output: done,
  }),
  'desktop.setTheme': change({ input: z.object({ theme: z.enum(['system', 'light', 'dark']) }), output: done }),
  /** Of the window that asks. */
  'desktop.setTextSize': change({ input: z.object({ size: z.enum(TEXT_SIZES) }), output: done }),
  'desktop.info': read({
    input: nothing,
    output: z.object({ version: z.string(), electron: z.string(), chromium: z.string(), dataFolder: z.string() }),
  }),
  'desktop.updates': read({ input: nothing, output: updateStatus }),
  /** Answers when the check, and a download that it led to, is over. */
  'desktop.checkForUpdates': change({ input: nothing, output: updateStatus }),
  /** One zip for support: logs, versions, the state of the database; no names, numbers, notes or keys. */
  'desktop.saveDiagnostics': change({ input: z.object({ token: z.string().max(80) }), output: z.object({ bytes: z.number().int() }) }),
  'desktop.copyText': change({ input: z.object({ text: z.string().max(5_000_000) }), output: done }),
};
