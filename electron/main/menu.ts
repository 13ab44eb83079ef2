import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { type TextKey, translate } from '../../shared/text/index.ts';
import { resetZoom } from './text-size.ts';

function word(key: TextKey<'desktop'>): string {
  return translate('id', 'desktop', key);
}

/** The program is used by its own keys; the menu is there for editing keys, zoom and leaving. It shows on Alt. */
export function installMenu({ saveDiagnostics }: { saveDiagnostics(): void }) {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: word('zoomIn') },
    { role: 'zoomOut', label: word('zoomOut') },
    {
      id: 'resetZoom',
      label: word('resetZoom'),
      accelerator: 'CommandOrControl+0',
      click: (_item, window) => window instanceof BrowserWindow && resetZoom(window.webContents),
    },
    { role: 'togglefullscreen', label: word('fullScreen') },
  ];
  if (!app.isPackaged) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'Kawal',
      submenu: [
        { id: 'diagnostics', label: word('saveDiagnostics'), click: saveDiagnostics },
        { type: 'separator' },
        { id: 'quit', role: 'quit', label: word('quit') },
      ],
    },
    {
      label: word('edit'),
      submenu: [
        { role: 'undo', label: word('undo') },
        { role: 'redo', label: word('redo') },
        { type: 'separator' },
        { role: 'cut', label: word('cut') },
        { role: 'copy', label: word('copy') },
        { role: 'paste', label: word('paste') },
        { role: 'selectAll', label: word('selectAll') },
      ],
    },
    { label: word('view'), submenu: view },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
