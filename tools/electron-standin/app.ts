import { closeBrowser } from './browser.ts';
import { cancelable, guardedEmitter } from './guard.ts';
import { appPackage, appPath, switchValue } from './launch.ts';
import { lifecycle, mustNotBeReady } from './lifecycle.ts';
import { getPath, naming, setPath } from './paths.ts';
import { holdsSingleInstanceLock, releaseSingleInstanceLock, takeSingleInstanceLock } from './single-instance.ts';

let becomeReady = () => {};
const readiness = new Promise<void>((resolve) => {
  becomeReady = resolve;
});

class App extends guardedEmitter('app') {
  isPackaged = false;
  /** Recorded only: Chromium has its own switches here. */
  commandLine = {
    appendSwitch() {},
    appendArgument() {},
    hasSwitch: (name: string) => switchValue(name) !== undefined,
    getSwitchValue: (name: string) => switchValue(name) ?? '',
  };
  #exiting = false;

  whenReady() {
    return readiness;
  }
  isReady() {
    return lifecycle.ready;
  }

  get name() {
    return naming.name;
  }
  set name(name: string) {
    naming.name = name;
  }
  getName() {
    return naming.name;
  }
  setName(name: string) {
    naming.name = name;
  }
  getVersion() {
    return appPackage.version ?? '0.0.0';
  }
  getAppPath() {
    return appPath;
  }
  getPath(name: string) {
    return getPath(name);
  }
  setPath(name: string, path: string) {
    setPath(name, path);
  }
  getLocale() {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }
  getSystemLocale() {
    return this.getLocale();
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }

  /** Without effect here, and none that an app could notice. */
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  enableSandbox() {
    mustNotBeReady('app.enableSandbox()');
  }
  disableHardwareAcceleration() {
    mustNotBeReady('app.disableHardwareAcceleration()');
  }
  focus() {}

  requestSingleInstanceLock(additionalData: unknown = {}) {
    return takeSingleInstanceLock(additionalData, (second) => {
      this.emit('second-instance', cancelable(), second.argv, second.workingDirectory, second.additionalData);
    });
  }
  releaseSingleInstanceLock() {
    releaseSingleInstanceLock();
  }
  hasSingleInstanceLock() {
    return holdsSingleInstanceLock();
  }

  /** Electron's order: before-quit, every window's close, will-quit, quit. Each of the first three may say no. */
  quit() {
    if (lifecycle.quitting) return;
    const before = cancelable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    lifecycle.quitting = true;
    const allClosed = [...lifecycle.windows.values()].every((window) => window.close());
    const will = cancelable();
    if (allClosed) this.emit('will-quit', will);
    if (!allClosed || will.defaultPrevented) {
      lifecycle.quitting = false;
      return;
    }
    this.exit(Number(process.exitCode ?? 0));
  }

  exit(code = 0) {
    if (this.#exiting) return;
    this.#exiting = true;
    this.emit('quit', {}, code);
    void closeBrowser().finally(() => process.exit(code));
  }
}

export const app = new App();

export function appIsReady(): void {
  lifecycle.ready = true;
  becomeReady();
  app.emit('ready', {}, {});
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
