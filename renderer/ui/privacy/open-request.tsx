import { useState } from 'react';
import type { PrivacyRequest } from '../../../shared/contract/privacy.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { EditRequestDialog } from './request-dialogs.tsx';
import { SettleDialog } from './settle-dialog.tsx';
import { SettledDialog } from './settled-dialog.tsx';
import { useMaySettle } from './use-may-settle.ts';

interface Props {
  /** As it stood when it was opened: an answer that somebody else gives meanwhile is told by the store. */
  request: PrivacyRequest;
  onClose(): void;
}

/** A request opened from wherever it stands: to be answered by who may, to be corrected by others; a settled one to be read. */
export function OpenRequest({ request, onClose }: Props) {
  const maySettle = useMaySettle();
  const [isEditing, setEditing] = useState(false);
  const [isErasing, setErasing] = useState(false);
  if (isErasing) return <EraseDialog request={request} onClose={onClose} />;
  if (request.status !== 'open') return <SettledDialog request={request} onClose={onClose} />;
  if (isEditing || !maySettle) return <EditRequestDialog request={request} onClose={onClose} />;
  return <SettleDialog request={request} onClose={onClose} onEdit={() => setEditing(true)} onErase={() => setErasing(true)} />;
}
