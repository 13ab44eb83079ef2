import { guarded, guardedEmitter } from './guard.ts';

/** What an app may ask of the machine around it: a quiet desktop that is never locked, asleep or on battery. */

class PowerMonitor extends guardedEmitter('powerMonitor') {
  onBatteryPower = false;
  getSystemIdleTime() {
    return 0;
  }
  getSystemIdleState() {
    return 'active';
  }
}
export const powerMonitor = new PowerMonitor();

let clipboardText = '';
/** The stand-in's own clipboard, not the machine's. */
export const clipboard = guarded('clipboard', {
  readText: () => clipboardText,
  writeText(text: string) {
    clipboardText = text;
  },
  clear() {
    clipboardText = '';
  },
});

/** No desktop notifications, which an app must expect anyway. */
export class Notification extends guardedEmitter('Notification') {
  static isSupported() {
    return false;
  }
}

export const crashReporter = guarded('crashReporter', { start() {} });
