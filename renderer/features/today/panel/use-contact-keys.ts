import type { RefObject } from 'react';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { keepsEnter } from '../../../ui/panel/keeps-enter.ts';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import { hasAnswers } from '../form/form-reducer.ts';
import { actionForKey } from '../form/questions.ts';
import type { ModeKind, WorkMode } from '../mode/work-mode.ts';
import { usePanel } from './panel-context.ts';

interface Props {
  root: RefObject<HTMLElement | null>;
  item: WorklistItem;
  main(): void;
  onSkip(): void;
  onLeave(): void;
  onScript(): void;
  mode: WorkMode | null;
  onMode(kind: ModeKind): void;
  onPause(): void;
  onStop(): void;
}

/** Digits and letters answer from anywhere on the screen; Enter and Esc belong to the panel once the keyboard is in it. */
export function useContactKeys({ root, item, main, onSkip, onLeave, onScript, mode, onMode, onPause, onStop }: Props) {
  const { form, dispatch } = usePanel();
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

  /** The letters that the question in focus has no use for. */
  function modeKey(letter: string): boolean {
    if (letter === 'p' && mode) onPause();
    else if (form.result !== null) return false;
    else if (letter === 'w') onMode('whatsapp');
    else if (letter === 't') onMode('call');
    else return false;
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
      if (hasAnswers(form)) dispatch({ type: 'back' });
      else if (mode) onStop();
      else if (inside) onLeave();
      if (hasAnswers(form)) toPanel();
      return true;
    }
    const letter = event.key.toLowerCase();
    if (letter === 'n') {
      onSkip();
      return true;
    }
    if (letter === 's' && item.channel === 'call') {
      onScript();
      return true;
    }
    const action = actionForKey(form, event.key, item.channel, item.subject);
    if (!action) return modeKey(letter);
    toPanel();
    dispatch(action);
    return true;
  });
}
