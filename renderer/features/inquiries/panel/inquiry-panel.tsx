import { type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inquiry } from '../../../../shared/contract/inquiries.ts';
import { useRead } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { heldState, useHeldKeys } from '../../../ui/panel/use-held-keys.ts';
import type { SavedContact } from '../list/saved-note.tsx';
import { Head } from './head.tsx';
import type { InquiryForm } from './inquiry-form.ts';
import { Settled } from './settled.tsx';
import { Work } from './work.tsx';

export interface PanelHandle {
  focus(): void;
  contains(target: EventTarget | null): boolean;
}

export interface PanelProps {
  inquiry: Inquiry;
  /** Half-answered forms, by inquiry: nothing typed is lost by looking at somebody else. */
  forms: Map<number, InquiryForm>;
  place: { index: number; total: number };
  onMove(step: -1 | 1): void;
  onEdit(): void;
  onSaved(contact: SavedContact): void;
  onLeave(): void;
}

/** The inquirer, what was said before, and what comes of it. One instance per inquiry. */
export function InquiryPanel({ handle, ...props }: PanelProps & { handle: Ref<PanelHandle> }) {
  const { t } = useTranslation('inquiries');
  const { inquiry } = props;
  const details = useRead('inquiry.get', { id: inquiry.id });
  const root = useRef<HTMLElement>(null);
  useHeldKeys(root, heldState(details));
  useImperativeHandle(handle, () => ({
    focus: () => root.current?.focus({ preventScroll: true }),
    contains: (target) => target instanceof Node && (root.current?.contains(target) ?? false),
  }));
  const work = { ...props, root };
  return (
    <aside className={s.panel} aria-label={t('panel')} ref={root} tabIndex={-1}>
      <Head {...props} />
      {details.data ? (
        inquiry.status === 'open' ? (
          <Work {...work} details={details.data} />
        ) : (
          <Settled {...work} details={details.data} />
        )
      ) : (
        <div>{details.error && <ErrorNotice error={details.error} onRetry={() => void details.refetch()} />}</div>
      )}
    </aside>
  );
}
