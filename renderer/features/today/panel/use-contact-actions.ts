import { type CallOutput, useChange } from '../../../api/index.ts';
import type { ContactForm } from '../form/contact-form.ts';
import { type ContactSubject, toDraft } from '../form/to-draft.ts';

/** The three calls of a contact: open the chat, then log what came of it. */
export function useContactActions() {
  const openWhatsApp = useChange('contact.openWhatsApp', { quiet: true });
  const openLink = useChange('desktop.openLink', { quiet: true });
  const log = useChange('contact.log', { quiet: true });
  return {
    busy: openWhatsApp.isPending || openLink.isPending || log.isPending,
    error: log.error ?? openLink.error ?? openWhatsApp.error,
    /** The pace and the number are checked by the store, the link by the desktop. `phone`: another number that was chosen. */
    async openChat(vehicleId: number, text: string, phone: string | null): Promise<boolean> {
      log.reset();
      try {
        const { url } = await openWhatsApp.mutateAsync({ vehicleId, text, ...(phone !== null && { phone }) });
        await openLink.mutateAsync({ url });
        return true;
      } catch {
        return false; // shown from `error`
      }
    },
    async save(form: ContactForm, subjects: readonly ContactSubject[]): Promise<CallOutput<'contact.log'> | null> {
      openWhatsApp.reset();
      const drafts = subjects.map((subject) => toDraft(form, subject)).filter((draft) => draft !== null);
      if (drafts.length === 0) return null;
      try {
        return await log.mutateAsync({ drafts });
      } catch {
        return null; // shown from `error`; the form keeps everything
      }
    },
  };
}
