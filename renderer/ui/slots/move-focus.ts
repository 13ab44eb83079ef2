import type { KeyboardEvent } from 'react';

/** Arrow keys walk over the buttons of a grid of `columns`, past those that are disabled. */
export function moveFocus(event: KeyboardEvent, grid: HTMLElement | null, columns: number) {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
  const step = steps[event.key];
  const buttons = [...(grid?.querySelectorAll<HTMLButtonElement>('[aria-pressed]') ?? [])];
  const from = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (step === undefined || from < 0) return;
  event.preventDefault();
  for (let at = from + step; at >= 0 && at < buttons.length; at += step)
    if (!buttons[at]?.disabled) {
      buttons[at]?.focus();
      return;
    }
}
