import { Modal, type ModalProps } from '@mantine/core';
import { useRef } from 'react';
import { HeldInDialog, useUnsaved } from './unsaved.ts';
import { useAskToLeave } from './use-leave.ts';

interface Props extends ModalProps {
  /** What was typed and is not saved. Forms inside may say so themselves (`useUnsaved`). */
  isEdited?: boolean;
}

/** A dialog to write in: Esc, the cross and a click beside it ask before they lose what was written. A button "Batal" means it. */
export function FormModal({ onClose, isEdited = false, children, ...props }: Props) {
  const held = useRef(0);
  const ask = useAskToLeave();
  return (
    <Modal {...props} onClose={() => (held.current > 0 ? void ask(onClose) : onClose())}>
      <HeldInDialog value={held}>
        <Edited isEdited={isEdited} />
        {children}
      </HeldInDialog>
    </Modal>
  );
}

function Edited({ isEdited }: { isEdited: boolean }) {
  useUnsaved(isEdited);
  return null;
}
