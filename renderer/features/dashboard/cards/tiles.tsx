import { Link } from 'wouter';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { bookingsPath, PATHS, reportPath, worklistPath } from '../../../paths.ts';
import s from '../dashboard.module.css';
import { useWords } from '../use-words.ts';

/** Live, whatever the period: today's work, who comes today and tomorrow, and whether the days are closed. */
export function Tiles({ dashboard }: { dashboard: Dashboard }) {
  const { today, month } = dashboard;
  return (
    <div className={s.tiles}>
      <TodayTile today={today} />
      <BookingTile name="tileBookings" day={today.bookings} isToday />
      <BookingTile name="tileTomorrow" day={today.tomorrow} />
      <ClosingTile month={month} />
    </div>
  );
}

function TodayTile({ today }: { today: Dashboard['today'] }) {
  const { t, format } = useWords();
  const { done, waiting, left, total, late } = today;
  return (
    <section className={s.tile} aria-label={t('tileToday')}>
      <Link className={s.tileMain} href={worklistPath('all')}>
        <span>{t('tileToday')}</span>
        <b>{t('partOf', { part: format.number(done), whole: format.number(total) })}</b> <small>{t('finished')}</small>
      </Link>
      <div className={s.split} aria-hidden>
        <i className={s.splitDone} style={{ flexGrow: done }} />
        <i className={s.splitWaiting} style={{ flexGrow: waiting }} />
        <i className={s.splitLeft} style={{ flexGrow: total === 0 ? 1 : left }} />
      </div>
      <p className={s.tileFoot}>
        <Link href={worklistPath('all')}>{t('left', { count: left })}</Link>
        <Link href={worklistPath('waiting')}>{t('waiting', { count: waiting })}</Link>
        <Link href={worklistPath('late')} className={late > 0 ? s.lateText : undefined}>
          {t('late', { count: late })}
        </Link>
      </p>
    </section>
  );
}

interface BookingProps {
  name: 'tileBookings' | 'tileTomorrow';
  day: Dashboard['today']['bookings'];
  isToday?: boolean;
}

function BookingTile({ name, day, isToday = false }: BookingProps) {
  const { t, format } = useWords();
  const open = day.booked - day.shown - day.noShow;
  const words = isToday ? t('arrived', { shown: day.shown, noShow: day.noShow, open }) : t('confirmed', { count: day.confirmed });
  return (
    <section className={s.tile} aria-label={t(name)}>
      <Link className={s.tileMain} href={bookingsPath(day.date)}>
        <span>{t(name)}</span>
        <b>{format.number(day.booked)}</b>
      </Link>
      <p className={s.tileFoot}>{day.booked === 0 ? t('noBookings') : words}</p>
    </section>
  );
}

const MOST_DAYS = 3;

function ClosingTile({ month }: { month: Dashboard['month'] }) {
  const { t, format } = useWords();
  const closing = month?.closing;
  const open = closing?.open ?? [];
  const first = open[0];
  return (
    <section className={s.tile} aria-label={t('tileClosing')}>
      <Link className={s.tileMain} href={first ? reportPath(first) : PATHS.reports}>
        <span>{t('tileClosing')}</span>
        <b>{closing ? t('partOf', { part: format.number(closing.closed), whole: format.number(closing.working) }) : '–'}</b>
      </Link>
      <p className={s.tileFoot}>
        {!closing && t('closedNever')}
        {closing && open.length === 0 && t('closedAll')}
        {open.length > 0 && (
          <span className={s.dueText}>
            {t('closedMissing', {
              days: open.slice(0, MOST_DAYS).map(format.dayMonth).join(', ') + (open.length > MOST_DAYS ? ', …' : ''),
            })}
          </span>
        )}
      </p>
    </section>
  );
}
