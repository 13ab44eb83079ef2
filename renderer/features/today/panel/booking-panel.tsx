import { type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useRead } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { heldState, useHeldKeys } from '../../../ui/panel/use-held-keys.ts';
import type { SavedBooking } from '../list/saved-note.tsx';
import type { BookingChoice } from './booking-choices.ts';
import { BookingWork } from './booking-work.tsx';
import type { PanelHandle } from './contact-panel.tsx';
import { Head, type Place } from './head.tsx';

interface Props {
  item: WorklistItem;
  place: Place;
  onMove(step: -1 | 1): void;
  onSettled(finished: ReadonlySet<string>, saved: SavedBooking | null): void;
  onLeave(): void;
  handle: Ref<PanelHandle>;
}

/** A booking of tomorrow to make sure of, or one that has passed and must be settled. */
export function BookingPanel({ item, place, onMove, onSettled, onLeave, handle }: Props) {
  const { t } = useTranslation('contact');
  const panel = useRead('contact.panel', { vehicleId: item.vehicleId });
  const root = useRef<HTMLElement>(null);
  useHeldKeys(root, heldState(panel));
  useImperativeHandle(handle, () => ({
    focus: () => root.current?.focus({ preventScroll: true }),
    contains: (target) => target instanceof Node && (root.current?.contains(target) ?? false),
  }));
  return (
    <aside className={s.panel} aria-label={t('panel')} ref={root} tabIndex={-1}>
      <Head item={item} data={panel.data} phone={item.phone} place={place} onMove={onMove} />
      {panel.data ? (
        <BookingWork
          item={item}
          data={panel.data}
          root={root}
          isLast={place.total <= 1}
          onSkip={() => onMove(1)}
          onSettled={(choice) => onSettled(new Set([item.key]), savedBooking(item, choice))}
          onLeave={onLeave}
        />
      ) : (
        <div>{panel.error && <ErrorNotice error={panel.error} onRetry={() => void panel.refetch()} />}</div>
      )}
    </aside>
  );
}

function savedBooking({ key, customer, booking }: WorklistItem, choice: BookingChoice): SavedBooking | null {
  if (!booking) return null;
  return { kind: 'booking', bookingId: booking.id, choice, customer, itemKey: key, savedAt: Date.now() };
}
