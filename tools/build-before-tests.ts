import { buildIfStale } from './build-if-stale.ts';

/** Playwright's global set-up: the app under test is built from the sources as they are now. */
export default function prepare(): void {
  buildIfStale();
}
