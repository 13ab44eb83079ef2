/** The web addresses that may be opened in the browser: nothing else leaves the program. */
const WEB_ORIGINS = [
  'https://wa.me', // a chat with a customer
  'https://web.whatsapp.com', // the same, on a PC without the app
];
/** Programs of the PC that may be started: mail and telephone. */
const OTHER_SCHEMES = ['mailto:', 'tel:'];

/**
 * The address to hand to the system, or null when it is refused. Compared by parsed parts, so that `https://wa.me.example.com` and
 * `https://wa.me@example.com` are what they are.
 */
export function allowedLink(address: string): string | null {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return null; // no address at all, or one with a user name in it
  if (OTHER_SCHEMES.includes(url.protocol)) return url.href;
  return url.protocol === 'https:' && WEB_ORIGINS.includes(url.origin) ? url.href : null;
}
