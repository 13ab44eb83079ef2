import { guardedEmitter } from './guard.ts';
import { lifecycle } from './lifecycle.ts';

type ThemeSource = 'system' | 'light' | 'dark';

class NativeTheme extends guardedEmitter('nativeTheme') {
  shouldUseHighContrastColors = false;
  inForcedColorsMode = false;
  prefersReducedTransparency = false;
  #source: ThemeSource = 'system';

  get themeSource(): ThemeSource {
    return this.#source;
  }
  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`themeSource cannot be ${source}`);
    this.#source = source;
    for (const window of lifecycle.windows.values()) window.webContents.applyTheme();
    this.emit('updated');
  }
  /** The system of the stand-in is light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return false;
  }
}

export const nativeTheme = new NativeTheme();
