import { app } from 'electron';

/** Holds the end of the program back until `stop` is through. */
export function stopBeforeQuitting(stop: () => Promise<void>) {
  let state: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    void stop().finally(() => {
      state = 'stopped';
      app.quit();
    });
  });
}
