import { buildIfStale } from './build-if-stale.ts';

/** Playwright's global set-up: app and dashboard are built from the sources as they are now, before several workers want them at once. */
export default function prepare(): void {
  buildIfStale('app');
  buildIfStale('dashboard');
}
