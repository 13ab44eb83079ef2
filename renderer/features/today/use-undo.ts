import { UNDO_SECONDS } from '../../../shared/domain/undo-window.ts';
import { useChange } from '../../api/index.ts';
import type { Saved } from './list/saved-note.tsx';

interface Props {
  saved: Saved | null;
  onUndone(saved: Saved): void;
  onCorrect(): void;
}

/** The last save: taken back while the seconds run, corrected afterwards. What the store refuses is told, and stays as it was saved. */
export function useUndo({ saved, onUndone, onCorrect }: Props) {
  const contact = useChange('contact.undo');
  const confirmation = useChange('booking.unconfirm');
  const settlement = useChange('booking.reopen');
  function takeBack() {
    if (!saved || contact.isPending || confirmation.isPending || settlement.isPending) return;
    const then = { onSuccess: () => onUndone(saved) };
    if (saved.kind === 'contact') contact.mutate({ contactIds: [...saved.contactIds] }, then);
    else if (saved.choice === 'confirm') confirmation.mutate({ id: saved.bookingId }, then);
    else settlement.mutate({ id: saved.bookingId }, then);
  }
  return {
    takeBack,
    /** Ctrl+Z: the milder of the two that is still possible. */
    mend() {
      if (!saved) return;
      if (Date.now() - saved.savedAt < UNDO_SECONDS * 1000) takeBack();
      else if (saved.kind === 'contact') onCorrect();
    },
  };
}
