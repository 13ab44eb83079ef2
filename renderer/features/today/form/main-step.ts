import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import type { ContactForm } from './contact-form.ts';

/** What Enter does now: open the chat, say that the message went out, save what was answered, or nothing before a result is chosen. */
export type MainStep = 'open_chat' | 'confirm_sent' | 'start_call' | 'save' | 'choose';

/** `timed`: in call mode a call has a beginning. */
export function mainStep(form: ContactForm, item: Pick<WorklistItem, 'kind' | 'channel'>, timed = false): MainStep {
  if (form.result !== null) return 'save';
  if (timed && item.channel === 'call' && form.call === null) return 'start_call';
  if (item.kind !== 'attempt' || item.channel !== 'whatsapp') return 'choose';
  return form.chatOpened ? 'confirm_sent' : 'open_chat';
}
