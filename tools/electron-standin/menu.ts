import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { guardedEmitter } from './guard.ts';

interface Options {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  visible?: boolean;
  checked?: boolean;
  accelerator?: string;
  submenu?: Options[] | Menu;
  click?(item: MenuItem, window: BrowserWindow | null, event: unknown): void;
}

const roles: Record<string, (window: BrowserWindow | null) => void> = {
  quit: () => app.quit(),
  close: (window) => void window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
};

/** Not drawn; tests find an item by its id and click it. */
export class MenuItem {
  id: string | undefined;
  label: string;
  role: string | undefined;
  type: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  accelerator: string | undefined;
  submenu: Menu | undefined;
  readonly #onClick: Options['click'];

  constructor(options: Options) {
    this.id = options.id;
    this.label = options.label ?? options.role ?? '';
    this.role = options.role;
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.accelerator = options.accelerator;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : options.submenu;
    this.#onClick = options.click;
  }

  click(event: unknown = {}, window: BrowserWindow | null = BrowserWindow.getFocusedWindow()) {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.#onClick) return this.#onClick(this, window, event);
    const role = this.role && roles[this.role.toLowerCase()];
    if (role) role(window);
    else if (this.role) throw new Error(`stand-in: the menu role ${this.role} is not supported`);
  }
}

let applicationMenu: Menu | null = null;

export class Menu extends guardedEmitter('Menu') {
  readonly items: MenuItem[] = [];
  /** What popup() was asked for, for tests to read. */
  popped: unknown;

  append(item: MenuItem) {
    this.items.push(item);
  }
  popup(options: unknown = {}) {
    this.popped = options;
  }
  closePopup() {}
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  static buildFromTemplate(template: (Options | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null) {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}
