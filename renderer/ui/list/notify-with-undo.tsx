import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { UNDO_SECONDS } from '../../../shared/domain/undo-window.ts';
import { notify } from '../notify.ts';

/** Says what was done, with a button that takes it back for as long as the store allows it. Each is shown beside those before it: they can still be taken back. */
export function notifyWithUndo(words: string, undo: { label: string; run(): void }): void {
  const note = notify({
    autoClose: UNDO_SECONDS * 1000,
    message: (
      <>
        {words}{' '}
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            notifications.hide(note); // pressed twice, it would be taken back twice
            undo.run();
          }}
        >
          {undo.label}
        </Button>
      </>
    ),
  });
}
