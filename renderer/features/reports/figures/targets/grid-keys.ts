import type { KeyboardEvent } from 'react';

const DOWN: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const ASIDE: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * A table of fields moves like a spreadsheet: up and down by arrow, Enter goes down (with Shift up), and sideways when the cursor
 * stands at the end of what is written or all of it is chosen. Cells that are locked are passed by. Tab stays the window's own.
 */
export function moveByKey(event: KeyboardEvent<HTMLElement>) {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
  const down = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : event.shiftKey ? undefined : DOWN[event.key];
  const aside = event.shiftKey ? undefined : ASIDE[event.key];
  if (down !== undefined) {
    event.preventDefault();
    go(inColumn(field), field, down);
  } else if (aside !== undefined && isAtEnd(field, aside)) {
    event.preventDefault();
    go(inRow(field), field, aside);
  }
}

function inColumn(field: HTMLInputElement): HTMLInputElement[] {
  const place = field.closest('td')?.cellIndex;
  const fields = [...(field.closest('tbody')?.querySelectorAll('input') ?? [])];
  return fields.filter((other) => other.closest('td')?.cellIndex === place);
}

function inRow(field: HTMLInputElement): HTMLInputElement[] {
  return [...(field.closest('tr')?.querySelectorAll('input') ?? [])];
}

function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement, aside: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (aside > 0 ? value.length : 0);
}

function go(fields: readonly HTMLInputElement[], from: HTMLInputElement, step: number) {
  fields[fields.indexOf(from) + step]?.focus();
}
