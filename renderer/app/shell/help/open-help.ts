/** Told to the one help that is on the screen. */
export const HELP_EVENT = 'kawal:help';

/** Opens the help of the screen from anywhere, as `?` does. */
export function openHelp() {
  window.dispatchEvent(new Event(HELP_EVENT));
}
