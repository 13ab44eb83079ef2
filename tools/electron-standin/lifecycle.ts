/** What an open window must offer to the rest of the stand-in. */
interface OpenWindow {
  readonly id: number;
  close(): boolean;
  readonly webContents: { readonly id: number; readonly targetId: string | undefined; applyTheme(): void };
}

/** Shared by the modules, so that they need not import each other in circles. */
export const lifecycle = {
  ready: false,
  quitting: false,
  windows: new Map<number, OpenWindow>(),
};

export function mustBeReady(what: string): void {
  if (!lifecycle.ready) throw new Error(`${what} can only be used after app is ready`);
}

export function mustNotBeReady(what: string): void {
  if (lifecycle.ready) throw new Error(`${what} should be called before app is ready`);
}
