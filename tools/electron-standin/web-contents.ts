import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { browser } from './browser.ts';
import type { CdpData } from './cdp.ts';
import { cancelable, guarded, guardedEmitter } from './guard.ts';
import { IpcMain } from './ipc.ts';
import { appPath } from './launch.ts';
import { nativeImage } from './native-image.ts';
import { nativeTheme } from './native-theme.ts';
import { mainWorldSource, preloadWorldSource } from './page/source.ts';
import { codec, createDelivery, isolatedWorld, receiveMessage } from './page-messages.ts';
import { answerRequest, interceptedPatterns } from './page-requests.ts';
import { openPageTarget, type PageTarget } from './page-target.ts';
import { toCdpPrintOptions } from './print-options.ts';
import { toAppUrl, toPageUrl } from './protocol.ts';
import { type Session, session } from './session.ts';

export interface WebPreferences {
  preload?: string;
  javascript?: boolean;
  partition?: string;
  session?: Session;
  [name: string]: unknown;
}

interface Creation {
  id: number;
  bounds: { x: number; y: number; width: number; height: number };
  webPreferences: WebPreferences;
  closeWindow(): void;
}

type WindowOpenHandler = (details: CdpData) => { action: 'allow' | 'deny' };

export class WebContents extends guardedEmitter('webContents') {
  readonly id: number;
  readonly session: Session;
  readonly ipc = new IpcMain();
  readonly mainFrame: object;
  /** What print() was asked for, for tests to read. */
  readonly printed: unknown[] = [];
  /** The stand-in's own: the page behind, once it is there. */
  readonly _page: Promise<PageTarget>;
  targetId: string | undefined;
  readonly #preferences: WebPreferences;
  readonly #closeWindow: () => void;
  #deliver: (message: CdpData) => Promise<void> = async () => {};
  #windowOpenHandler: WindowOpenHandler | undefined;
  #url = '';
  #title = '';
  #loading = false;
  #destroyed = false;
  #zoomFactor = 1;
  /** The address that main itself has asked for: no will-navigate for it. */
  #askedFor: string | undefined;

  constructor({ id, bounds, webPreferences, closeWindow }: Creation) {
    super();
    this.setMaxListeners(0);
    this.id = id;
    this.#preferences = webPreferences;
    this.#closeWindow = closeWindow;
    this.session = webPreferences.session ?? session.fromPartition(webPreferences.partition ?? '');
    this.mainFrame = this.#createFrame();
    this._page = this.#open(bounds);
    this._page.catch((error: Error) => {
      if (!this.#destroyed) process.stderr.write(`stand-in: a window could not be opened: ${error.stack}\n`);
    });
    app.emit('web-contents-created', {}, this);
  }

  async #open(bounds: Creation['bounds']): Promise<PageTarget> {
    const page = await openPageTarget(bounds);
    this.targetId = page.targetId;
    this.#deliver = createDelivery(page);
    this.#listen(page);
    await Promise.all([
      page.send('Page.enable'),
      page.send('Runtime.enable'),
      page.send('Fetch.enable', { patterns: interceptedPatterns }),
      page.send('Emulation.setEmulatedMedia', { features: colorScheme() }),
      ...(this.#preferences.javascript === false
        ? [page.send('Emulation.setScriptExecutionDisabled', { value: true })]
        : this.#installScripts(page)),
    ]);
    return page;
  }

  #installScripts(page: PageTarget): Promise<unknown>[] {
    const { platform, arch, versions } = process;
    const preload = this.#preferences.preload ? readFileSync(this.#preferences.preload, 'utf8') : '';
    const preloadSource = preloadWorldSource(preload, { platform, arch, versions, nodeEnvironment: process.env.NODE_ENV });
    return [
      page.send('Runtime.addBinding', { name: 'standinSend', executionContextName: isolatedWorld }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadSource, worldName: isolatedWorld }),
    ];
  }

  #listen(page: PageTarget) {
    page.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standinSend') void this.#receive(JSON.parse(payload));
    });
    page.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = (args as CdpData[]).map(({ value, description }) => String(value ?? description ?? '')).join(' ');
      this.emit('console-message', { level: type, message, frame: this.mainFrame });
    });
    page.on('Fetch.requestPaused', (paused) => {
      const answers = { session: this.session, mayNavigate: (url: string, isMainFrame: boolean) => this.#mayNavigate(url, isMainFrame) };
      answerRequest(page, paused, answers).catch((error: Error) => {
        if (!this.#destroyed) process.stderr.write(`stand-in: ${error.stack}\n`);
      });
    });
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return;
      this.#loading = true;
      this.#url = toAppUrl(frame.url + (frame.urlFragment ?? ''));
      this.emit('did-navigate', {}, this.#url, 200, '');
    });
    page.on('Page.navigatedWithinDocument', ({ url }) => {
      this.#url = toAppUrl(url);
      this.emit('did-navigate-in-page', {}, this.#url, true);
    });
    page.on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    page.on('Page.loadEventFired', () => void this.#finishLoading(page));
    page.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type === 'beforeunload') void page.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
    });
    page.on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.onBrowser('Target.targetInfoChanged', ({ targetInfo }) => {
      if (targetInfo.targetId === page.targetId && !this.#loading) this.#noteTitle(targetInfo.title);
    });
    page.onBrowser('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.openerId === page.targetId && targetInfo.type === 'page') void this.#closeStrayWindow(targetInfo.targetId);
    });
    page.onBrowser('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === page.targetId) this.emit('_gone');
    });
  }

  /** Windows that came up by another way than the two that window-open.ts watches, such as a link in a frame. */
  async #closeStrayWindow(targetId: string) {
    await (await browser()).connection.send('Target.closeTarget', { targetId }).catch(() => {});
  }

  async #finishLoading(page: PageTarget) {
    const title = await page.send('Runtime.evaluate', { expression: 'document.title' }).catch(() => undefined);
    this.#noteTitle(title?.result.value ?? this.#title);
    this.#loading = false;
    this.emit('did-finish-load', {});
    this.emit('did-stop-loading');
  }

  #noteTitle(title: string) {
    if (title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', cancelable(), title, true);
  }

  async #receive(message: CdpData) {
    await receiveMessage(message, {
      ipc: this.ipc,
      deliver: this.#deliver,
      createEvent: () => ({
        sender: this,
        senderFrame: this.mainFrame,
        frameId: 1,
        processId: 1,
        type: 'frame',
        ports: [],
        reply: this.send.bind(this),
      }),
      onPreloadError: (error) => this.emit('preload-error', {}, this.#preferences.preload, error),
      onWindowOpen: (url) => this.#openWindow(toAppUrl(url)),
    });
  }

  #openWindow(url: string) {
    const answer = this.#windowOpenHandler?.({
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: this.#url, policy: '' },
    });
    if (answer?.action !== 'deny') process.stderr.write(`stand-in: windows opened by a page are not supported; ${url} stays closed\n`);
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const asked = isMainFrame && this.#askedFor === url.replace(/#.*/, '');
    if (isMainFrame) this.#askedFor = undefined;
    if (asked) return true;
    const event = cancelable({ url, isMainFrame, isSameDocument: false, frame: this.mainFrame, initiator: this.mainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }

  #createFrame(): object {
    const url = () => this.#url;
    return guarded('WebFrameMain', {
      get url() {
        return url();
      },
      get origin() {
        return url().replace(/^([a-z][a-z0-9+.-]*:\/\/[^/]*).*/i, '$1');
      },
      parent: null,
      routingId: 1,
      processId: 1,
      frameTreeNodeId: this.id,
      isDestroyed: () => this.#destroyed,
      detached: false,
    });
  }

  async loadURL(url: string) {
    const page = await this._page;
    this.#loading = true;
    this.#askedFor = url.replace(/#.*/, '');
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await page.send('Page.navigate', { url: toPageUrl(url) });
    if (!errorText) return void (await finished);
    this.#loading = false;
    this.emit('did-fail-load', {}, -2, errorText, url, true);
    throw new Error(`${errorText} loading '${url}'`);
  }

  loadFile(path: string, options: { hash?: string; query?: Record<string, string> } = {}) {
    const url = pathToFileURL(resolve(appPath, path));
    if (options.query) url.search = String(new URLSearchParams(options.query));
    if (options.hash) url.hash = options.hash;
    return this.loadURL(url.href);
  }

  reload() {
    this.#askedFor = this.#url.replace(/#.*/, '');
    void this._page.then((page) => page.send('Page.reload')).catch(() => {});
  }

  send(channel: string, ...parameters: unknown[]) {
    const encoded = codec.encode(parameters); // now: the caller may change the values afterwards
    void this._page.then(() => this.#deliver({ kind: 'send', channel, parameters: encoded }));
  }

  async executeJavaScript(expression: string) {
    const page = await this._page;
    const { exceptionDetails, result } = await page.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async printToPDF(options: CdpData = {}) {
    const page = await this._page;
    const { data } = await page.send('Page.printToPDF', toCdpPrintOptions(options));
    return Buffer.from(data, 'base64');
  }

  /** No printer: the wish is kept in `printed`. */
  print(options: unknown = {}, callback?: (success: boolean, failureReason: string) => void) {
    this.printed.push(options);
    setImmediate(() => callback?.(true, ''));
  }

  async capturePage() {
    const page = await this._page;
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' });
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }

  setWindowOpenHandler(handler: WindowOpenHandler) {
    this.#windowOpenHandler = handler;
  }

  getURL() {
    return this.#url;
  }
  getTitle() {
    return this.#title;
  }
  getType() {
    return 'window';
  }
  isLoading() {
    return this.#loading;
  }
  isDestroyed() {
    return this.#destroyed;
  }
  isCrashed() {
    return false;
  }
  getLastWebPreferences() {
    return this.#preferences;
  }
  /** Kept and not shown: the size of the page is the test's. */
  setZoomFactor(factor: number) {
    this.#zoomFactor = factor;
  }
  getZoomFactor() {
    return this.#zoomFactor;
  }
  close() {
    this.#closeWindow();
  }

  applyTheme() {
    void this._page.then((page) => page.send('Emulation.setEmulatedMedia', { features: colorScheme() })).catch(() => {});
  }

  /** The stand-in's own: the window is gone. */
  _destroy() {
    this.#destroyed = true;
    void this._page.then((page) => page.close()).catch(() => {});
    this.emit('destroyed');
  }
}

function colorScheme() {
  return [{ name: 'prefers-color-scheme', value: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' }];
}
