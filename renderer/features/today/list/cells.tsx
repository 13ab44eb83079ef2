import { IconBrandWhatsapp, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { addDays, daysBetween } from '../../../../shared/domain/civil-date.ts';
import { useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import type { ICellRendererParams } from '../../../ui/data-grid.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import s from './cells.module.css';

type Cell = ICellRendererParams<WorklistItem>;

/** Why it is on the list, and since when. */
export function UrgencyCell({ data }: Cell) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  if (!data) return null;
  switch (data.kind) {
    case 'waiting':
      return <StateChip state="waiting">{data.sentAt ? t('sentOn', { date: format.shortDate(data.sentAt) }) : undefined}</StateChip>;
    case 'call_back':
      return <StateChip state="callBack">{t('promisedAt', { time: format.time(data.callBackAt) })}</StateChip>;
    case 'confirm_booking': {
      const time = format.time(data.booking?.slot);
      const tomorrow = data.booking?.date === (today && addDays(today, 1));
      return (
        <StateChip state="booked">
          {tomorrow ? t('tomorrowAt', { time }) : t('bookedAt', { date: format.shortDate(data.booking?.date), time })}
        </StateChip>
      );
    }
    case 'settle_booking':
      return <StateChip state="settle" />;
    case 'attempt':
      return data.lateDays > 0 ? <StateChip state="late">{t('late', { days: data.lateDays })}</StateChip> : <StateChip state="due" />;
  }
}

interface CustomerCellProps extends Cell {
  vehiclesOf(phone: string | null): number;
}

/** One person, even when several vehicles stand behind the number. */
export function CustomerCell({ data, vehiclesOf }: CustomerCellProps) {
  const { t } = useTranslation('today');
  if (!data) return null;
  const count = vehiclesOf(data.phone);
  return (
    <span className={s.who}>
      <span className={s.lines}>
        <span className={`k-cut ${s.name}`} title={data.customer}>
          {data.customer}
        </span>
        {count > 1 && <span className={s.two}>{t('vehiclesOfPhone', { count })}</span>}
      </span>
    </span>
  );
}

export function PhoneCell({ data }: Cell) {
  const format = useFormat();
  return <span className={s.who}>{format.phone(data?.phone)}</span>;
}

export function AttemptCell({ data }: Cell) {
  const { t } = useTranslation(['today', 'common']);
  if (!data) return null;
  const Icon = data.channel === 'whatsapp' ? IconBrandWhatsapp : IconPhone;
  const words =
    data.kind === 'confirm_booking'
      ? t('confirmBooking')
      : data.kind === 'settle_booking'
        ? t('settleBooking')
        : `${t(`common:short_${data.channel}`)} ${data.attempt ?? ''}`;
  return (
    <span className={s.channel}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {words}
    </span>
  );
}

export function DeadlineCell({ data }: Cell) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  if (!data?.deadline || !today) return null;
  const days = daysBetween(today, data.deadline);
  return (
    <span>
      {format.dayMonth(data.deadline)} <span className="k-dim">{days === 0 ? t('lastDay') : t('daysLeft', { days })}</span>
    </span>
  );
}

export function LastContactCell({ data }: Cell) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (!data?.lastContact) return <span className="k-dim">–</span>;
  const { at, result } = data.lastContact;
  return (
    <span>
      {format.shortDate(at)} <span className="k-dim">· {t(`result_${result as 'booked'}`)}</span>
    </span>
  );
}
