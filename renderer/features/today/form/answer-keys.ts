import type { Dispatch, KeyboardEvent } from 'react';
import type { Channel, ProgramSubject } from '../../../../shared/domain/follow-up-result.ts';
import { isTyping } from '../../../ui/use-keys.ts';
import type { ContactForm } from './contact-form.ts';
import type { FormAction } from './form-reducer.ts';
import { actionForKey } from './questions.ts';

interface Asked {
  form: ContactForm;
  dispatch: Dispatch<FormAction>;
  channel: Channel;
  subject: ProgramSubject | null;
}

/** In a dialog digits and letters answer as they do in the worklist's panel. */
export function answerKeys({ form, dispatch, channel, subject }: Asked) {
  return (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    const action = actionForKey(form, event.key, channel, subject);
    if (!action) return;
    event.preventDefault();
    dispatch(action);
  };
}
