import { app, BrowserWindow, dialog } from 'electron';
import { packDiagnostics } from '../../shared/diagnostics/diagnostics-file.ts';
import { translate } from '../../shared/text/index.ts';
import { withEnding, writeWhole } from './saved-files.ts';
import type { StoreHost } from './store-host.ts';

interface Options {
  store: Pick<StoreHost, 'host'>;
  logFolder: string;
  log(line: string): void;
}

export interface Diagnostics {
  /** Writes the file for people who support the program. Answers with its size in bytes. Throws `file_not_written`. */
  saveTo(path: string): Promise<number>;
  /** Asks where to, by a dialog: for the menu, which also works when no window and no store does. */
  saveByDialog(): Promise<void>;
}

/** A store that checks a very large database is given this long. */
const PATIENCE_MILLISECONDS = 60_000;

export function createDiagnostics({ store, logFolder, log }: Options): Diagnostics {
  async function saveTo(path: string): Promise<number> {
    const { electron, chrome, node, v8 } = process.versions;
    const versions = { kawal: app.getVersion(), packaged: String(app.isPackaged), electron, chromium: chrome, node, v8 };
    const bytes = await packDiagnostics({ madeAt: new Date().toISOString(), versions, store: await whatTheStoreSays(store), logFolder });
    await writeWhole(path, bytes);
    return bytes.length;
  }

  return {
    saveTo,
    async saveByDialog() {
      const options = {
        defaultPath: `kawal-${new Date().toISOString().slice(0, 10)}.zip`,
        filters: [{ name: translate('id', 'desktop', 'kind_zip'), extensions: ['zip'] }],
      };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      if (canceled || !filePath) return;
      await saveTo(withEnding(filePath, 'zip')).catch((failure: unknown) => {
        log(`main: diagnostics were not saved: ${String(failure)}`);
        dialog.showErrorBox('Kawal', translate('id', 'errors', 'file_not_written'));
      });
    },
  };
}

/** Also when it does not answer: then that is what there is to tell. */
async function whatTheStoreSays(store: Options['store']): Promise<unknown> {
  const late = new Promise((answer) => setTimeout(answer, PATIENCE_MILLISECONDS, { unreachable: 'timeout' }).unref());
  try {
    return await Promise.race([store.host().call('host.describe', {}), late]);
  } catch (failure) {
    return { unreachable: (failure as { code?: string }).code ?? 'internal_error' };
  }
}
