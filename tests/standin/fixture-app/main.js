// A small app that uses Electron the way Kawal does: to prove the stand-in without Kawal, and Kawal's assumptions on the real Electron.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, net, protocol, session, shell } from 'electron';

const folder = import.meta.dirname;
const policy = "default-src 'self'; script-src 'self'; style-src 'self'";
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

async function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/missing') return new Response('not here', { status: 404, headers: { 'x-fixture': 'yes' } });
  if (pathname === '/echo') return new Response(`${request.method} ${await request.text()}`);
  if (pathname === '/stream')
    return new Response(Readable.toWeb(createReadStream(join(folder, 'page/stream.txt'))), { headers: { 'content-type': 'text/plain' } });
  const response = await net.fetch(`file://${join(folder, 'page', pathname)}`);
  return new Response(response.body, {
    headers: { 'content-type': response.headers.get('content-type'), 'content-security-policy': policy },
  });
}

function createWindow() {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    webPreferences: { preload: join(folder, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    if (!url.startsWith('app://bundle/')) event.preventDefault();
  });
  return window.loadURL('app://bundle/index.html');
}

async function printPdf(html) {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false, partition: 'print' } });
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    return { bytes: pdf.length, title: window.webContents.getTitle(), box: /MediaBox ?\[[^\]]*\]/.exec(pdf.toString('latin1'))?.[0] };
  } finally {
    window.destroy();
  }
}

function boot() {
  protocol.handle('app', serve);
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ipcMain.handle('pdf', (_event, html) => printPdf(html));
  ipcMain.handle('fail', () => {
    throw new Error('broken');
  });
  ipcMain.handle('sender', (event) => ({
    url: event.senderFrame.url,
    parent: event.senderFrame.parent,
    same: event.sender.mainFrame.url === event.senderFrame.url,
  }));
  const worker = new Worker(join(folder, 'worker.js'));
  ipcMain.on('ask-worker', (event, question) => {
    worker.once('message', (answer) => event.sender.send('answer', answer));
    worker.postMessage(question);
  });
  nativeTheme.on('updated', () =>
    BrowserWindow.getAllWindows().forEach((window) => void window.webContents.send('theme', nativeTheme.shouldUseDarkColors)),
  );
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'new-window', label: 'New window', click: () => void createWindow() }] }]),
  );
  void createWindow();
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    globalThis.secondInstance = argv;
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(boot);
} else app.exit(3);
