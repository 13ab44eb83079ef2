import type { RefObject } from 'react';
import { keepsEnter } from '../../../ui/panel/keeps-enter.ts';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import type { BookingChoice } from './booking-choices.ts';

interface Props {
  root: RefObject<HTMLElement | null>;
  choices: readonly BookingChoice[];
  onChoose(choice: BookingChoice): void;
  onMain(): void;
  onBack(): void;
  onSkip(): void;
}

export function useBookingKeys({ root, choices, onChoose, onMain, onBack, onSkip }: Props) {
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    const inside = event.target instanceof Node && (root.current?.contains(event.target) ?? false);
    if (event.key === 'Enter') {
      if (!inside || keepsEnter(event.target)) return false;
      onMain();
      return true;
    }
    if (event.key === 'Escape' && inside) {
      onBack();
      return true;
    }
    if (event.key.toLowerCase() === 'n') {
      onSkip();
      return true;
    }
    const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (!choice) return false;
    root.current?.focus({ preventScroll: true });
    onChoose(choice);
    return true;
  });
}
