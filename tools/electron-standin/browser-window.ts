import { app } from './app.ts';
import { cancelable, guardedEmitter } from './guard.ts';
import { lifecycle, mustBeReady } from './lifecycle.ts';
import { naming } from './paths.ts';
import { primaryDisplay } from './screen.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

interface Options {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  show?: boolean;
  title?: string;
  webPreferences?: WebPreferences;
}

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

let lastId = 0;

export class BrowserWindow extends guardedEmitter('BrowserWindow') {
  readonly id: number;
  readonly webContents: WebContents;
  #bounds: { x: number; y: number; width: number; height: number };
  #state: State = 'normal';
  #visible: boolean;
  #title: string;

  constructor(options: Options = {}) {
    mustBeReady('BrowserWindow');
    super();
    lastId += 1;
    this.id = lastId;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#visible = options.show !== false;
    this.#title = options.title ?? naming.name;
    this.webContents = new WebContents({
      id: this.id,
      bounds: this.#bounds,
      webPreferences: options.webPreferences ?? {},
      closeWindow: () => this.close(),
    });
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.on('_gone', () => this.#forget());
    this.webContents.on('page-title-updated', (event, title: string) => {
      this.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) this.#title = title;
    });
    lifecycle.windows.set(this.id, this);
    if (!this.#visible) this.#applyState('minimized');
    setImmediate(() => app.emit('browser-window-created', {}, this));
  }

  loadURL(url: string) {
    return this.webContents.loadURL(url);
  }
  loadFile(path: string, options?: { hash?: string; query?: Record<string, string> }) {
    return this.webContents.loadFile(path, options);
  }
  reload() {
    this.webContents.reload();
  }
  capturePage() {
    return this.webContents.capturePage();
  }

  show() {
    this.#visible = true;
    this.#applyState(this.#state);
    this.emit('show');
    this.emit('focus');
  }
  hide() {
    this.#visible = false;
    this.#applyState('minimized');
    this.emit('hide');
  }
  focus() {
    this.emit('focus');
  }
  isVisible() {
    return this.#visible;
  }
  isFocused() {
    return BrowserWindow.getFocusedWindow() === this;
  }

  maximize() {
    this.#change('maximized', 'maximize');
  }
  unmaximize() {
    this.#change('normal', 'unmaximize');
  }
  minimize() {
    this.#change('minimized', 'minimize');
  }
  restore() {
    this.#change('normal', 'restore');
  }
  setFullScreen(full: boolean) {
    this.#change(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMaximized() {
    return this.#state === 'maximized';
  }
  isMinimized() {
    return this.#state === 'minimized';
  }
  isFullScreen() {
    return this.#state === 'fullscreen';
  }

  getBounds() {
    return this.#state === 'maximized' || this.#state === 'fullscreen' ? { ...primaryDisplay.workArea } : { ...this.#bounds };
  }
  getNormalBounds() {
    return { ...this.#bounds };
  }
  getSize() {
    return [this.#bounds.width, this.#bounds.height];
  }
  setBounds(bounds: Partial<{ x: number; y: number; width: number; height: number }>) {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#applyBounds();
    this.emit('resize');
    this.emit('move');
  }
  setSize(width: number, height: number) {
    this.setBounds({ width, height });
  }
  setMinimumSize() {}

  getTitle() {
    return this.#title;
  }
  setTitle(title: string) {
    this.#title = title;
  }

  /** Dress of the real window, without effect here. */
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  removeMenu() {}
  setMenu() {}
  setIcon() {}
  setProgressBar() {}
  setBackgroundColor() {}
  flashFrame() {}

  /** @returns false where a `close` listener said no. */
  close(): boolean {
    if (this.isDestroyed()) return true;
    const event = cancelable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  destroy() {
    this.#forget();
  }
  isDestroyed() {
    return !lifecycle.windows.has(this.id);
  }

  #forget() {
    if (!lifecycle.windows.delete(this.id)) return;
    this.webContents._destroy();
    this.emit('closed');
    if (lifecycle.windows.size > 0 || lifecycle.quitting) return;
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }

  #change(state: State, event: string) {
    this.#state = state;
    this.#applyState(state);
    this.#applyBounds();
    this.emit(event);
  }
  #applyState(state: State) {
    void this.webContents._page.then((page) => page.setState(state)).catch(() => {});
  }
  #applyBounds() {
    if (this.#state === 'minimized') return;
    void this.webContents._page.then((page) => page.setBounds(this.getBounds())).catch(() => {});
  }

  static getAllWindows(): BrowserWindow[] {
    return [...lifecycle.windows.values()] as BrowserWindow[];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().findLast((window) => window.isVisible()) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
}
