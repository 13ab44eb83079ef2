import {
  IconArrowsJoin,
  IconBrandWhatsapp,
  IconCalendarEvent,
  IconHourglassOff,
  IconMessageQuestion,
  IconMotorbike,
  IconPencil,
  IconPhone,
  IconShieldCheck,
  IconTool,
} from '@tabler/icons-react';
import type { CustomerPage, TimelineEntry } from '../../../../shared/contract/customers.ts';
import { useFormat } from '../../../text/use-format.ts';
import { CorrectButton } from '../../../ui/correct-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import s from './timeline.module.css';
import { Unmark } from './unmark.tsx';
import { useEventWords } from './use-event-words.ts';

function iconOf(entry: TimelineEntry) {
  if (entry.kind === 'contact') return entry.contact.channel === 'call' ? IconPhone : IconBrandWhatsapp;
  return {
    visit: IconTool,
    inquiry: IconMessageQuestion,
    change: IconPencil,
    booking: IconCalendarEvent,
    purchase: IconMotorbike,
    consent: IconShieldCheck,
    lapsed: IconHourglassOff,
    merge: IconArrowsJoin,
  }[entry.kind];
}

export function EventLine({ entry, customer }: { entry: TimelineEntry; customer: CustomerPage }) {
  const format = useFormat();
  const { title, detail, chip, who, corrected } = useEventWords(entry, customer.vehicles);
  const Icon = iconOf(entry);
  const time = entry.at.slice(11, 16);
  return (
    <li className={s.event}>
      <span className={s.when}>
        {format.shortDate(entry.at)}
        {time !== '' && time !== '00:00' && <small>{format.time(entry.at)}</small>}
      </span>
      <span className={s.icon}>
        <Icon size={14} stroke={1.8} aria-hidden />
      </span>
      <div className={s.what}>
        <div className={s.title}>
          <b className={corrected ? s.corrected : ''}>{title}</b>
          {entry.kind === 'contact' && <CorrectButton entry={entry.contact} />}
          {entry.kind === 'visit' && entry.markedVisitId !== null && <Unmark visitId={entry.markedVisitId} />}
        </div>
        <p className="k-cut" title={detail}>
          {detail}
        </p>
      </div>
      <span className={s.who}>
        {chip && <StateChip state={chip.state}>{chip.word}</StateChip>}
        <small>{who}</small>
      </span>
    </li>
  );
}
