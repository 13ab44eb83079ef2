import { app, type Session, session, shell } from 'electron';
import { allowedLink } from './links.ts';
import { mayNavigate } from './navigation.ts';

/** One hook for every page there will ever be, whoever creates it. */
export function guardEveryPage() {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url, contents.getURL(), true)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !mayNavigate(event.url, contents.getURL(), false)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      const link = allowedLink(url);
      if (link) void shell.openExternal(link);
      return { action: 'deny' };
    });
  });
}

/** Camera, place, notifications, USB, downloads: the program needs none. Files are written by main, where a dialog said to. */
export function denyPermissions(target: Session = session.defaultSession) {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
}
