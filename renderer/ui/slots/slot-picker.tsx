import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlotLoad } from '../../../shared/contract/bookings.ts';
import { useAppState, useRead } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { moveFocus } from './move-focus.ts';
import { SlotButton } from './slot-button.tsx';
import s from './slot-picker.module.css';
import { slotTable } from './slot-table.ts';

interface Props {
  type: SlotLoad['type'];
  chosen: { date: string | null; slot: string | null };
  onChoose(choice: { date: string; slot: string; overbook: boolean }): void;
  /** Puts the keyboard on the first free place, as soon as there is one. */
  takeFocus?: boolean;
}

const DAYS_AHEAD = 21;
const DAYS_SHOWN = 4;

/** Free places per day and time; arrows walk, Enter chooses. */
export function SlotPicker({ type, chosen, onChoose, takeFocus = true }: Props) {
  const { t } = useTranslation(['contact', 'common']);
  const format = useFormat();
  const state = useAppState().data;
  const grid = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const slots = useRead('booking.slots', { from: state?.today ?? '', days: DAYS_AHEAD, type }, { enabled: Boolean(state) });
  const table = slotTable(slots.data ?? [], type, state?.now ?? '');
  const first = page * DAYS_SHOWN;
  const dates = table.dates.slice(first, first + DAYS_SHOWN);
  const ready = dates.length > 0;
  useEffect(() => {
    if (!takeFocus || !ready) return;
    grid.current?.scrollIntoView({ block: 'nearest' }); // all of it, not the first line alone
    grid.current?.querySelector<HTMLElement>('[data-free]')?.focus({ preventScroll: true });
  }, [takeFocus, ready]);
  if (slots.data && !ready && page === 0) return <p className="k-dim">{t('noSlots', { type: t(`common:bookingType_${type}`) })}</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid container everywhere
    <div
      ref={grid}
      role="group"
      aria-label={t('slotsLabel')}
      className={s.slots}
      onKeyDown={(event) => moveFocus(event, grid.current, DAYS_SHOWN)}
    >
      <span className={s.pages}>
        <ActionIcon size={18} aria-label={t('earlierDays')} disabled={page === 0} onClick={() => setPage(page - 1)}>
          <IconChevronLeft size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={18}
          aria-label={t('laterDays')}
          disabled={first + DAYS_SHOWN >= table.dates.length}
          onClick={() => setPage(page + 1)}
        >
          <IconChevronRight size={14} aria-hidden />
        </ActionIcon>
      </span>
      {dates.map((date) => (
        <span key={date} className={s.day}>
          {format.shortWeekday(date)} {Number(date.slice(8))}
        </span>
      ))}
      {table.rows.map(({ time, cells }) => [
        <span key={time} className={s.time}>
          {format.time(time)}
        </span>,
        ...cells
          .slice(first, first + DAYS_SHOWN)
          .map(({ date, slot }) => (
            <SlotButton
              key={`${date} ${time}`}
              date={date}
              time={time}
              slot={slot}
              takesFocus={takeFocus}
              chosen={chosen.date === date && chosen.slot === time}
              onChoose={(overbook) => onChoose({ date, slot: time, overbook })}
            />
          )),
      ])}
    </div>
  );
}
