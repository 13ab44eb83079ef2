const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: a page in dark colours prints in the light ones, and goes back to its own afterwards. */
export function printInLight() {
  let own: string | null = null;
  window.addEventListener('beforeprint', () => {
    own = document.documentElement.getAttribute(SCHEME);
    document.documentElement.setAttribute(SCHEME, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (own !== null) document.documentElement.setAttribute(SCHEME, own);
  });
}
