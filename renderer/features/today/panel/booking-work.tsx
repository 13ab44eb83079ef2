import { Button } from '@mantine/core';
import { IconCornerDownRight } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPanelData } from '../../../../shared/contract/contacts.ts';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import c from '../../../ui/panel/choice.module.css';
import { ResultChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { SlotPicker } from '../../../ui/slots/slot-picker.tsx';
import { type BookingChoice, bookingChoices, taskOf } from './booking-choices.ts';
import { ConfirmMessage } from './confirm-message.tsx';
import { Schedules } from './schedules.tsx';
import { type NewSlot, useBookingActions } from './use-booking-actions.ts';
import { useBookingKeys } from './use-booking-keys.ts';

interface Props {
  item: WorklistItem;
  data: ContactPanelData;
  root: RefObject<HTMLElement | null>;
  isLast: boolean;
  onSkip(): void;
  onSettled(choice: BookingChoice): void;
  onLeave(): void;
}

export function BookingWork(props: Props) {
  const { booking } = props.item;
  return booking ? <Answer {...props} booking={booking} /> : null;
}

function Answer({
  item,
  data,
  root,
  isLast,
  onSkip,
  onSettled,
  onLeave,
  booking,
}: Props & { booking: NonNullable<WorklistItem['booking']> }) {
  const { t } = useTranslation(['contact', 'common']);
  const format = useFormat();
  const actions = useBookingActions(booking);
  const [choice, setChoice] = useState<BookingChoice | null>(null);
  const [slot, setSlot] = useState<NewSlot | null>(null);
  const choices = bookingChoices(item);
  useUnsaved(choice !== null);
  const ready = choice !== null && (choice !== 'move' || slot !== null);
  const when = (date: string, time: string) => `${format.weekday(date)} ${format.shortDate(date)} ${format.time(time)}`;
  async function save() {
    if (ready && !actions.busy && (await actions.save(choice, slot))) onSettled(choice);
  }
  function back() {
    if (choice === null) return onLeave();
    setChoice(null);
    setSlot(null);
  }
  useBookingKeys({ root, choices, onChoose: setChoice, onMain: () => void save(), onBack: back, onSkip });
  const will = choice && t(`will_${choice}`, { steps: item.step ?? '', when: slot ? when(slot.date, slot.slot) : '…' });
  return (
    <div className={s.body}>
      <div className={s.scroll}>
        <section className={s.block}>
          <Schedules group={[item]} vehicles={data.vehicles} current={item} />
        </section>
        <section className={s.block}>
          <div className={s.label}>
            <span>{t('madeBooking')}</span>
            <span className="k-dim">{item.step}</span>
          </div>
          <p className="k-strong">
            {t('bookingFor', { type: t(`common:bookingType_${booking.type}`), when: when(booking.date, booking.slot) })}
          </p>
        </section>
        {item.kind === 'confirm_booking' && choice === null && <ConfirmMessage item={item} booking={booking} />}
        <section className={s.block}>
          <div className={s.label}>
            <span>{t(`taskQuestion_${taskOf(item)}`)}</span>
            <span className="k-dim">{t('pressDigit')}</span>
          </div>
          <div className={c.results} role="radiogroup" aria-label={t(`taskQuestion_${taskOf(item)}`)}>
            {choices.map((name, index) => (
              <ResultChoice
                key={name}
                keyCap={String(index + 1)}
                label={t(`task_${name}`)}
                chosen={choice === name}
                onChoose={() => setChoice(name)}
              />
            ))}
          </div>
        </section>
        {choice === 'move' && (
          <section className={s.block}>
            <SlotPicker type={booking.type} chosen={slot ?? { date: null, slot: null }} onChoose={setSlot} />
          </section>
        )}
      </div>
      <footer className={s.foot}>
        {actions.error && <ErrorNotice error={actions.error} />}
        <div className={s.sum} role="status">
          {will ? (
            <>
              <IconCornerDownRight size={15} aria-hidden />
              <span className="k-cut">{will}</span>
            </>
          ) : (
            t('chooseHint')
          )}
        </div>
        <div className={s.footRow}>
          <Button
            flex={1}
            loading={actions.busy}
            data-disabled={!ready || undefined}
            aria-disabled={!ready || undefined}
            rightSection={<KeyCap>Enter</KeyCap>}
            onClick={() => void save()}
          >
            {choice === null ? t('chooseAnswer') : isLast ? t('saveLast') : t('saveNext')}
          </Button>
          {choice === null ? (
            <Button variant="default" rightSection={<KeyCap>N</KeyCap>} onClick={onSkip}>
              {t('skip')}
            </Button>
          ) : (
            <Button variant="default" rightSection={<KeyCap>Esc</KeyCap>} onClick={back}>
              {t('cancelAnswer')}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}
