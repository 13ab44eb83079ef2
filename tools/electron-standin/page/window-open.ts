/**
 * Turns window.open() and clicks on links for another window into a question to main, as Electron's setWindowOpenHandler is one.
 * Put into pages as text: uses nothing from outside itself.
 */
export function watchWindowOpen(): void {
  function ask(url: string) {
    window.dispatchEvent(new CustomEvent('standin:window-open', { detail: url }));
  }

  window.open = (url = 'about:blank') => {
    ask(new URL(url, location.href).href);
    return null;
  };

  function watch(event: MouseEvent) {
    if (event.defaultPrevented) return;
    const link = event.composedPath().find((part): part is HTMLAnchorElement => part instanceof HTMLAnchorElement && part.href !== '');
    const otherWindow =
      (link && link.target !== '' && link.target !== '_self') || event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1;
    if (!link || !otherWindow) return;
    event.preventDefault();
    ask(link.href);
  }

  window.addEventListener('click', watch);
  window.addEventListener('auxclick', watch);
}
