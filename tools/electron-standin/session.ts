import { guarded, guardedEmitter } from './guard.ts';
import { net } from './net.ts';
import { createProtocol, protocol } from './protocol.ts';

type PermissionHandler = ((...parameters: never[]) => unknown) | null;

export class Session extends guardedEmitter('session') {
  readonly protocol: typeof protocol;
  /** Handlers are kept for tests to read and call; the headless Chromium itself grants nothing. */
  permissionRequestHandler: PermissionHandler = null;
  permissionCheckHandler: PermissionHandler = null;
  devicePermissionHandler: PermissionHandler = null;
  spellCheckerEnabled = true;

  constructor(own: typeof protocol) {
    super();
    this.protocol = own;
  }

  setPermissionRequestHandler(handler: PermissionHandler) {
    this.permissionRequestHandler = handler;
  }
  setPermissionCheckHandler(handler: PermissionHandler) {
    this.permissionCheckHandler = handler;
  }
  setDevicePermissionHandler(handler: PermissionHandler) {
    this.devicePermissionHandler = handler;
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spellCheckerEnabled = enabled;
  }
  isSpellCheckerEnabled() {
    return this.spellCheckerEnabled;
  }
  async clearCache() {}
  async clearStorageData() {}
  fetch(input: string | Request, init?: RequestInit) {
    return net.fetch(input, init);
  }
}

const defaultSession = new Session(protocol);
const partitions = new Map<string, Session>();

function fromPartition(name: string): Session {
  const known = name === '' ? defaultSession : partitions.get(name);
  if (known) return known;
  const created = new Session(createProtocol());
  partitions.set(name, created);
  return created;
}

export const session = guarded('session', { defaultSession, fromPartition });
