import { UNDO_SECONDS } from '../../../shared/domain/undo-window.ts';
import { useChange } from '../../api/index.ts';
import type { SavedContact } from './list/saved-note.tsx';

interface Props {
  saved: SavedContact | null;
  onUndone(saved: SavedContact): void;
  onCorrect(): void;
}

/** The last save: taken back while the seconds run, corrected afterwards. What the store refuses is told, and stays as it was saved. */
export function useUndo({ saved, onUndone, onCorrect }: Props) {
  const undo = useChange('contact.undo');
  function takeBack() {
    if (saved && !undo.isPending) undo.mutate({ contactIds: [...saved.contactIds] }, { onSuccess: () => onUndone(saved) });
  }
  return {
    takeBack,
    /** Ctrl+Z: the milder of the two that is still possible. */
    mend() {
      if (!saved) return;
      if (Date.now() - saved.savedAt < UNDO_SECONDS * 1000) takeBack();
      else onCorrect();
    },
  };
}
