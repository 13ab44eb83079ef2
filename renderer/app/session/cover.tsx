import { type ReactNode, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import s from './cover.module.css';

/** Mantine's dialogs beneath listen at the window before anybody else; this keeps Escape from closing them. */
const NOT_FOR_DIALOGS = 'data-mantine-stop-propagation';

/**
 * Lies over everything in the window. What is beneath keeps its state, and can be neither seen, reached by keyboard, clicked, nor read by a
 * screen reader, whatever dialog or menu was open.
 */
export function Cover({ children }: { children: ReactNode }) {
  const [place] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    const focused = document.activeElement;
    document.body.append(place);
    document.body.setAttribute(NOT_FOR_DIALOGS, 'true');
    const coverOthers = () => {
      for (const other of document.body.children) if (other !== place) hide(other);
    };
    coverOthers();
    const watch = new MutationObserver(coverOthers); // a notice may come up meanwhile
    watch.observe(document.body, { childList: true });
    const stopFollowing = keepKeys(place);
    return () => {
      stopFollowing();
      watch.disconnect();
      for (const other of document.body.children) show(other);
      document.body.removeAttribute(NOT_FOR_DIALOGS);
      place.remove();
      if (focused instanceof HTMLElement) focused.focus(); // back where the work was
    };
  }, [place]);
  return createPortal(<div className={s.cover}>{children}</div>, place);
}

function hide(element: Element) {
  element.setAttribute('inert', '');
  element.setAttribute('aria-hidden', 'true'); // for screen readers that do not know `inert` yet
  if (element instanceof HTMLElement) element.style.opacity = '0'; // not `visibility`: a part of its own that says "visible" would show
}

function show(element: Element) {
  element.removeAttribute('inert');
  element.removeAttribute('aria-hidden');
  if (element instanceof HTMLElement) element.style.opacity = '';
}

/** The keys of the screens beneath are listened for at the window: none may get there. Gives what ends it. */
function keepKeys(place: HTMLElement): () => void {
  const mark = (event: Event) => event.target instanceof Element && event.target.setAttribute(NOT_FOR_DIALOGS, 'true');
  const keep = (event: Event) => event.stopPropagation();
  const catchStray = (event: KeyboardEvent) => {
    if (event.target instanceof Node && place.contains(event.target)) return;
    event.stopImmediatePropagation();
    const home = place.querySelector<HTMLElement>('[data-home]');
    home?.focus();
    home?.dispatchEvent(new KeyboardEvent('keydown', event));
  };
  place.addEventListener('focusin', mark);
  place.addEventListener('keydown', keep);
  window.addEventListener('keydown', catchStray, { capture: true });
  return () => window.removeEventListener('keydown', catchStray, { capture: true });
}
