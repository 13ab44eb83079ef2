import { BrowserWindow } from 'electron';

/** Hidden windows of one session, without scripts. */
export interface PrintWindows {
  /** Opens one ahead: it takes longer to open than a report to load. Closes with `owner`, or when nobody has taken it within a minute. */
  prepare(owner: BrowserWindow | null): void;
  /** The one that is ready, or a new one. Whoever takes it destroys it. */
  take(): BrowserWindow;
}

/** Milliseconds; a save dialog may stand open longer, then the window is opened when it is needed. */
const KEPT_READY = 60_000;

export function createPrintWindows(session: Electron.Session): PrintWindows {
  let ready: BrowserWindow | null = null;

  function open(): BrowserWindow {
    return new BrowserWindow({
      show: false,
      webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    });
  }

  return {
    prepare(owner) {
      if (ready && !ready.isDestroyed()) return;
      const window = open();
      const discard = () => {
        if (ready === window) window.destroy();
      };
      const timer = setTimeout(discard, KEPT_READY);
      owner?.once('closed', discard); // a hidden window must not keep the program running
      window.once('closed', () => {
        clearTimeout(timer);
        owner?.off('closed', discard);
        if (ready === window) ready = null;
      });
      window.loadURL('about:blank').catch(discard);
      ready = window;
    },
    take() {
      const window = ready;
      ready = null;
      if (!window || window.isDestroyed()) return open();
      if (!window.webContents.isCrashed()) return window;
      window.destroy();
      return open();
    },
  };
}
