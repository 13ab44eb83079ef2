import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'], // Playwright's
    testTimeout: 30_000, // a stuck test must end; no test measures time
  },
});
