import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'], // Playwright's
    maxWorkers: availableParallelism(), // many tests wait for a disk or another process; one core left idle doubles the time
    testTimeout: 30_000, // a stuck test must end; no test measures time
  },
});
