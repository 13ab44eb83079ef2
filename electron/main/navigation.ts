import { originOf } from './sender-check.ts';

/** A page stays where main has put it: only a reload of itself is let through, and frames that show what the page itself made. */
export function mayNavigate(target: string, page: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return withoutHash(target) === withoutHash(page);
  return target === 'about:blank' || target === 'about:srcdoc' || target.startsWith(`blob:${originOf(page)}/`);
}

function withoutHash(address: string): string {
  return address.replace(/#.*/, '');
}
