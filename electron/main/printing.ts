import { type BrowserWindow, session } from 'electron';
import { AppError } from '../../shared/contract/errors.ts';
import { createPrintDocuments, PRINT_SCHEME } from './print-documents.ts';
import { createPrintWindows } from './print-windows.ts';
import { denyPermissions } from './web-contents-security.ts';

/** Prints self-contained HTML in hidden windows of a session of their own. Paper and margins come from the document's `@page`. */
export interface Printing {
  /** Makes the next of them quicker, while its user still chooses a file in a dialog of `owner`. */
  prepare(owner: BrowserWindow | null): void;
  /** @throws `print_failed`. */
  toPdf(html: string): Promise<Uint8Array>;
  /** Shows the system's print dialog. False: the user cancelled. @throws `print_failed`. */
  toPrinter(html: string, title: string): Promise<boolean>;
  /** On the default printer, without asking anybody. @throws `print_failed`. */
  silently(html: string, title: string): Promise<void>;
}

const PARTITION = 'print';
const CANCELLED = 'Print job canceled'; // Electron's word for it

/** To be called once, when the app is ready. */
export function createPrinting(): Printing {
  const documents = createPrintDocuments();
  const printSession = session.fromPartition(PARTITION);
  denyPermissions(printSession);
  const windows = createPrintWindows(printSession);
  printSession.protocol.handle(PRINT_SCHEME, (request) => documents.serve(request));

  async function withWindow<Result>(html: string, work: (window: BrowserWindow) => Promise<Result>): Promise<Result> {
    const address = documents.add(html);
    const window = windows.take();
    try {
      await window.loadURL(address);
      return await work(window);
    } catch (fault) {
      throw new AppError('print_failed', { reason: fault instanceof Error ? fault.message : String(fault) });
    } finally {
      documents.remove(address);
      window.destroy();
    }
  }

  return {
    prepare: windows.prepare,
    toPdf: (html) =>
      withWindow(html, ({ webContents }) =>
        webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, pageSize: 'A4', generateTaggedPDF: true }),
      ),
    toPrinter: (html, title) =>
      withWindow(html, (window) => {
        window.setTitle(title);
        return print(window);
      }),
    silently: (html, title) =>
      withWindow(html, async (window) => {
        window.setTitle(title);
        if (!(await print(window, { silent: true }))) throw new Error(CANCELLED);
      }),
  };
}

function print({ webContents }: BrowserWindow, options: { silent?: boolean } = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    webContents.print({ printBackground: true, pageSize: 'A4', ...options }, (printed, reason) => {
      if (printed || reason === CANCELLED) resolve(printed);
      else reject(new Error(reason));
    });
  });
}
