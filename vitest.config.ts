import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that change what a process has only once (environment, mocked modules), or that try to break it: each file gets a process. */
const OWN_PROCESS = ['tests/faults/**/*.test.ts', 'tests/updates/**/*.test.ts', 'tests/head-office/web/words.test.ts'];
const ALL = ['tests/**/*.test.{ts,tsx}'];
const PLAYWRIGHT = ['tests/e2e/**'];

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(), // many tests wait for a disk or another process; one core left idle doubles the time
    testTimeout: 30_000, // a stuck test must end; no test measures time
    globalSetup: 'tests/support/postgres-door.ts',
    projects: [
      // Loading the modules again for every file costs more than most files' tests.
      { extends: true, test: { name: 'one-process', include: ALL, exclude: [...PLAYWRIGHT, ...OWN_PROCESS], isolate: false } },
      { extends: true, test: { name: 'own-process', include: OWN_PROCESS } },
    ],
  },
});
