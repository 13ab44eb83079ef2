// What `import … from 'electron'` gives under the stand-in. An area that is not here is not supported: importing it fails by name.
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { guarded } from './guard.ts';
import { ipcMain } from './ipc.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeImage } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { net } from './net.ts';
import { protocol } from './protocol.ts';
import { safeStorage } from './safe-storage.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { clipboard, crashReporter, Notification, powerMonitor } from './surroundings.ts';
import type { WebContents } from './web-contents.ts';

function allWebContents(): WebContents[] {
  return BrowserWindow.getAllWindows().map((window) => window.webContents);
}

const webContents = guarded('webContents', {
  getAllWebContents: allWebContents,
  getFocusedWebContents: () => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromId: (id: number) => allWebContents().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => allWebContents().find((contents) => contents.targetId === targetId),
});

export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};
