import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';

const OFFICE_SCREEN = { width: 1366, height: 728 };

/** Opens the program's window and shows it once there is something to see. `address` is the built page, or the development server's. */
export function openWindow(address: string): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(width, OFFICE_SCREEN.width),
    height: Math.min(height, OFFICE_SCREEN.height),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Kawal',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged, // a person led through it by telephone could be made to paste anything
      spellcheck: false, // it would download dictionaries
    },
  });
  window.once('ready-to-show', () => {
    if (width <= OFFICE_SCREEN.width) window.maximize();
    window.show();
  });
  void window.loadURL(address);
  return window;
}

/** For a second start of the program: the window that is there comes forward. */
export function bringForward(window: BrowserWindow) {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
