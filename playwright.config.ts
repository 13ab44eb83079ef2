import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chooseElectron } from './tools/electron-choice.ts';

// Playwright's _electron.launch() asks the electron package for the executable, and that reads this variable: tests know no difference.
const electron = chooseElectron({ headless: true });
if (electron.kind === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;

export default defineConfig({
  testDir: 'tests/e2e',
  // They are no tests: KAWAL_GUIDE=1 takes the guide's pictures anew.
  testIgnore: process.env.KAWAL_GUIDE === '1' ? [] : ['**/guide-pictures.spec.ts'],
  globalSetup: './tools/build-before-tests.ts',
  workers: Math.min(4, availableParallelism()), // each starts programs and browsers of its own
  timeout: 90_000,
  expect: { timeout: 15_000 }, // no test measures time, and a machine may be busy
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  // A trace of every action costs a third of the run: KAWAL_TRACE=1 keeps it of what fails.
  use: { screenshot: 'only-on-failure', trace: process.env.KAWAL_TRACE === '1' ? 'retain-on-failure' : 'off' },
});
