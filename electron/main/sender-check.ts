/** What is needed of Electron's WebFrameMain. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the top frame of our own page may speak: not a frame in it, not a page that got into a window by some fault. `null`: the frame is gone already. */
export function isOurPage(frame: SenderFrame | null, ourOrigin: string): boolean {
  return frame !== null && frame.parent === null && originOf(frame.url) === originOf(ourOrigin);
}

/** `URL.origin` is 'null' for schemes of our own. */
export function originOf(address: string): string | null {
  const url = URL.parse(address);
  return url && `${url.protocol}//${url.host}`;
}
