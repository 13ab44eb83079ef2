import { join } from 'node:path';
import { app, protocol, safeStorage } from 'electron';
import { desktopContract } from '../../shared/contract/desktop.ts';
import { vaultContract } from '../../shared/contract/host.ts';
import { serve } from '../../shared/rpc/index.ts';
import backupWorkerPath from '../worker/backup/backup-worker.ts?modulePath';
import storeWorkerPath from '../worker/index.ts?modulePath';
import parserWorkerPath from '../worker/spreadsheets/parser-worker.ts?modulePath';
import { systemTimers } from '../worker/sync/timers.ts';
import { APP_ORIGIN, APP_SCHEME, serveFile } from './app-protocol.ts';
import { commandLineOf, runCommandLine } from './command-line.ts';
import { desktopContext, desktopHandlers } from './desktop-calls.ts';
import { createDiagnostics } from './diagnostics.ts';
import { keepLogIn, log } from './log.ts';
import { createMail } from './mail.ts';
import { installMenu } from './menu.ts';
import { PRINT_SCHEME } from './print-documents.ts';
import { createPrinting } from './printing.ts';
import { openRelay } from './rpc-relay.ts';
import { startScheduledPrint } from './scheduled-print.ts';
import { stopBeforeQuitting } from './stop-before-quitting.ts';
import { startStoreHost } from './store-host.ts';
import { startUpdates } from './updates/start-updates.ts';
import { systemSecrets, vaultHandlers } from './vault.ts';
import { denyPermissions, guardEveryPage } from './web-contents-security.ts';
import { bringForward, openWindow } from './window.ts';
import { listenToWindows } from './window-channel.ts';

// The main process: windows, dialogs, printing, links. It owns no data; the store does, in a thread of its own.

/** The development server of `npm run dev`; the installed program never listens to it. */
const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

/** Lets tests work on a fixed day; the installed program knows only the real one. */
const startAt = app.isPackaged ? undefined : process.env.KAWAL_START_AT;

function start() {
  const logFolder = join(app.getPath('userData'), 'logs');
  keepLogIn(logFolder);
  log(`main: Kawal ${app.getVersion()} starts`);
  protocol.handle(APP_SCHEME, (request) => serveFile(join(import.meta.dirname, '../renderer'), request));
  denyPermissions();

  const store = startStoreHost({
    script: storeWorkerPath,
    settings: { dataDir: app.getPath('userData'), parserWorkerPath, backupWorkerPath, startAt },
    log,
    serveVault: (channel) => {
      const vault = vaultHandlers(systemSecrets(safeStorage, process.platform));
      serve(channel, { contract: vaultContract, handlers: vault, context: null, onFault: logFault });
    },
  });
  const diagnostics = createDiagnostics({ store, logFolder, log });
  installMenu({ saveDiagnostics: () => void diagnostics.saveByDialog() });
  const updates = startUpdates({ store, log });
  stopBeforeQuitting(async () => {
    const installUpdate = await updates.prepareInstall();
    await store.stop();
    installUpdate();
  });

  const printing = createPrinting();
  startScheduledPrint({ store, printing, timers: systemTimers, log });
  const handlers = desktopHandlers({
    store,
    printing,
    mail: createMail(join(app.getPath('temp'), 'kawal-mail')),
    updates,
    diagnostics,
  });
  listenToWindows(
    developmentServer ?? APP_ORIGIN,
    (contents) =>
      openRelay({
        store,
        send: (message) => !contents.isDestroyed() && contents.send('rpc', message),
        serveDesktop: (channel) => {
          serve(channel, { contract: desktopContract, handlers, context: desktopContext(contents), onFault: logFault });
        },
      }),
    log,
  );

  const window = openWindow(developmentServer ?? `${APP_ORIGIN}/index.html`);
  app.on('second-instance', () => bringForward(window));
  app.on('window-all-closed', () => app.quit());
}

function logFault(call: string, fault: unknown) {
  log(`main: ${call} failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
}

const scheme = { standard: true, secure: true, supportFetchAPI: true };
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: scheme },
  { scheme: PRINT_SCHEME, privileges: { ...scheme, supportFetchAPI: false } },
]);
process.on('uncaughtExceptionMonitor', (fault) => logFault('an event', fault));
app.enableSandbox(); // every page, also one that forgets to ask for it
guardEveryPage();

// Not awaited at the top: Electron is ready only after this module has been loaded.
const commandLine = commandLineOf(process.argv);
if (commandLine) void app.whenReady().then(() => runCommandLine(commandLine, { parserWorkerPath, backupWorkerPath }));
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
