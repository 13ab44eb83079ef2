import type { RefObject } from 'react';
import { keepsEnter } from '../../../ui/panel/keeps-enter.ts';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import { answerForKey, type InquiryForm, takeBack } from './inquiry-form.ts';

interface Props {
  root: RefObject<HTMLElement | null>;
  form: InquiryForm;
  set(part: Partial<InquiryForm>): void;
  main(): void;
  onSkip(): void;
  onEdit(): void;
  onLeave(): void;
}

/** Digits and letters answer from anywhere on the screen; Enter and Esc belong to the panel once the keyboard is in it. */
export function useWorkKeys({ root, form, set, main, onSkip, onEdit, onLeave }: Props) {
  const toPanel = () => root.current?.focus({ preventScroll: true });

  function whileTyping(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') {
      toPanel();
      return true;
    }
    if (event.key !== 'Enter' || (event.target instanceof HTMLTextAreaElement && !event.ctrlKey)) return false;
    main();
    return true;
  }

  useKeys((event) => {
    const inside = event.target instanceof Node && (root.current?.contains(event.target) ?? false);
    if (isTyping(event.target)) return inside && whileTyping(event);
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === 'Enter') {
      if (!inside || keepsEnter(event.target)) return false;
      main();
      return true;
    }
    if (event.key === 'Escape') {
      const back = takeBack(form);
      if (back) set(back);
      if (back || inside) (back ? toPanel : onLeave)();
      return true;
    }
    const letters: Record<string, () => void> = {
      l: onSkip,
      e: onEdit,
      w: () => set({ channel: 'whatsapp' }),
      t: () => set({ channel: 'call' }),
    };
    const act = letters[event.key.toLowerCase()];
    const answer = answerForKey(form, event.key);
    if (answer) {
      toPanel();
      set(answer);
    } else act?.();
    return answer !== null || act !== undefined;
  });
}
