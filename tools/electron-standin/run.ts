// The entry behind the `electron` script: loads the app's main module as Electron does, then lets `ready` through.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { app, appIsReady } from './app.ts';
import { browser } from './browser.ts';
import { entry, preloadScripts, switchValue } from './launch.ts';

setInterval(() => {}, 2 ** 30); // Electron lives until app.quit()

async function announceBrowser() {
  const { endpoint, connection } = await browser();
  connection.on('closed', () => app.exit(0));
  process.stderr.write(`DevTools listening on ${endpoint}\n`); // the line Playwright waits for
}

async function loadApp() {
  const warning = setTimeout(() => {
    process.stderr.write(
      'stand-in: the main module is still loading after 10 s. A top-level `await app.whenReady()` never resolves, in Electron neither.\n',
    );
  }, 10_000);
  await import(pathToFileURL(entry).href);
  clearTimeout(warning);
}

async function main() {
  for (const script of preloadScripts) createRequire(import.meta.url)(script);
  await Promise.all([loadApp(), switchValue('remote-debugging-port') === undefined ? undefined : announceBrowser()]);
  appIsReady();
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
