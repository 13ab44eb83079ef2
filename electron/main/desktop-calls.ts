import { app, BrowserWindow, clipboard, dialog, nativeTheme, shell } from 'electron';
import type { desktopContract } from '../../shared/contract/desktop.ts';
import { AppError } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/rpc/index.ts';
import { translate } from '../../shared/text/index.ts';
import type { Diagnostics } from './diagnostics.ts';
import { allowedLink } from './links.ts';
import type { Mail } from './mail.ts';
import type { Printing } from './printing.ts';
import { isSavedKind, type SavedKind, withEnding, writeWhole } from './saved-files.ts';
import type { StoreHost } from './store-host.ts';
import { setTextSize } from './text-size.ts';
import type { Updates } from './updates/updates.ts';

interface Tools {
  store: Pick<StoreHost, 'host'>;
  printing: Printing;
  mail: Mail;
  updates: Updates;
  diagnostics: Pick<Diagnostics, 'saveTo'>;
}

/** Whose call it is. */
export interface DesktopContext {
  window: BrowserWindow | null;
}

const DONE = { ok: true } as const;

/** The calls that main answers itself: what needs the desktop, and nothing that needs the branch's data. */
export function desktopHandlers({ store, printing, mail, updates, diagnostics }: Tools): Handlers<typeof desktopContract, DesktopContext> {
  const grant = (path: string, use: 'read' | 'write') => store.host().call('host.grantFile', { path, use });
  const pathToWrite = async (token: string) => (await store.host().call('host.pathOf', { token, use: 'write' })).path;

  return {
    async 'desktop.chooseFiles'({ purpose, several }, { context }) {
      const options = { filters: [FILTERS[purpose]()], properties: [...OPEN_PROPERTIES, ...(several ? MANY : [])] };
      const { canceled, filePaths } = await (context.window
        ? dialog.showOpenDialog(context.window, options)
        : dialog.showOpenDialog(options));
      return canceled ? [] : Promise.all(filePaths.map((path) => grant(path, 'read')));
    },

    async 'desktop.chooseFolder'(_input, { context }) {
      const options = { properties: FOLDER_PROPERTIES };
      const { canceled, filePaths } = await (context.window
        ? dialog.showOpenDialog(context.window, options)
        : dialog.showOpenDialog(options));
      const [path] = filePaths;
      return canceled || !path ? null : grant(path, 'write');
    },

    async 'desktop.chooseSave'({ suggestedName, kind }, { context }) {
      if (kind === 'pdf') printing.prepare(context.window);
      const options = { defaultPath: suggestedName, filters: [saveFilter(kind)] };
      const { canceled, filePath } = await (context.window
        ? dialog.showSaveDialog(context.window, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : grant(withEnding(filePath, kind), 'write');
    },

    async 'desktop.openLink'({ url }) {
      const link = allowedLink(url);
      if (!link) throw new AppError('link_refused');
      await shell.openExternal(link);
      return DONE;
    },

    async 'desktop.printHtml'({ html, title }) {
      return { printed: await printing.toPrinter(html, title) };
    },

    async 'desktop.savePdf'({ html, token }) {
      const path = await pathToWrite(token);
      const pdf = await printing.toPdf(html);
      await writeWhole(path, pdf);
      return { bytes: pdf.length };
    },

    async 'desktop.openSaved'({ token, how }) {
      const path = await pathToWrite(token);
      if (!isSavedKind(path)) throw new AppError('file_kind_unsupported');
      if (how === 'show') shell.showItemInFolder(path);
      else if (await shell.openPath(path)) throw new AppError('file_not_found', { file: path });
      return DONE;
    },

    async 'desktop.openMailDraft'({ html, fileName, to, subject, text }) {
      const bytes = await printing.toPdf(html);
      await mail.openDraft({ to, subject, text, attachment: { name: `${fileName}.pdf`, bytes } });
      return DONE;
    },

    'desktop.setTheme'({ theme }) {
      nativeTheme.themeSource = theme;
      return DONE;
    },

    'desktop.setTextSize'({ size }, { context }) {
      if (context.window) setTextSize(context.window.webContents, size);
      return DONE;
    },

    'desktop.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      dataFolder: app.getPath('userData'),
    }),

    'desktop.updates': () => updates.status(),
    async 'desktop.checkForUpdates'() {
      await updates.check();
      return updates.status();
    },

    async 'desktop.saveDiagnostics'({ token }) {
      return { bytes: await diagnostics.saveTo(await pathToWrite(token)) };
    },

    'desktop.copyText'({ text }) {
      clipboard.writeText(text);
      return DONE;
    },
  };
}

export function desktopContext(contents: Electron.WebContents): DesktopContext {
  return { window: BrowserWindow.fromWebContents(contents) };
}

const OPEN_PROPERTIES: 'openFile'[] = ['openFile'];
const FOLDER_PROPERTIES: ('openDirectory' | 'createDirectory')[] = ['openDirectory', 'createDirectory'];
const MANY: 'multiSelections'[] = ['multiSelections'];

const FILTERS = {
  spreadsheet: () => ({ name: translate('id', 'desktop', 'spreadsheets'), extensions: ['xlsx', 'xls', 'csv', 'txt', 'html', 'htm'] }),
  backup: () => ({ name: translate('id', 'desktop', 'backups'), extensions: ['kawal'] }),
  branch: () => ({ name: translate('id', 'desktop', 'branches'), extensions: ['kawal', 'db', 'sqlite'] }),
};

function saveFilter(kind: SavedKind) {
  return { name: translate('id', 'desktop', `kind_${kind}`), extensions: [kind] };
}
