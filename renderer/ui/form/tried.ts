import { createContext, use, useEffect, useRef, useState } from 'react';

/** Whether saving has been tried: an empty field says what it wants from then on, also one in which nobody has been. */
export const Tried = createContext(false);

/** A try to save counts how often it was refused; with each, the first field that is wrong gets the keyboard. */
export function useFirstFault<Part extends HTMLElement>(refused: number) {
  const root = useRef<Part>(null);
  useEffect(() => {
    if (refused > 0) root.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refused]);
  return root;
}

/** What an empty field lacks is said once it has been left, or saving was tried: nobody has done anything wrong before. */
export function useEmptyQuiet(value: string) {
  const isTried = use(Tried);
  const [isLeft, setLeft] = useState(false);
  return { isQuiet: value.trim() === '' && !isLeft && !isTried, onBlur: () => setLeft(true) };
}
