import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus, IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../shared/contract/bookings.ts';
import { useFormat } from '../../text/use-format.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import s from './bookings.module.css';
import { rangeOf, type ViewName } from './calendar/calendar-model.ts';

export interface BookingsActions {
  onPage(direction: -1 | 1): void;
  onToday(): void;
  onView(view: ViewName): void;
  onNew(): void;
  onPrint(): void;
  /** Who comes tomorrow, whatever day is shown: what the service advisor wants at the end of the day. */
  onPrintTomorrow(): void;
}

interface Props extends BookingsActions {
  view: ViewName;
  date: string;
  bookings: readonly BookingView[];
  printing: boolean;
}

export function Toolbar({ view, date, bookings, printing, onPage, onToday, onView, onNew, onPrint, onPrintTomorrow }: Props) {
  const { t } = useTranslation('bookings');
  const format = useFormat();
  const { from, to } = rangeOf(view, date);
  const count = (...wanted: BookingView['status'][]) => bookings.filter(({ status }) => wanted.includes(status)).length;
  return (
    <div className={s.bar}>
      <PageHeader
        title={t('title')}
        remark={t('summary', { open: count('open'), came: count('shown', 'done'), missed: count('no_show') })}
        actions={
          <>
            <SegmentedControl
              aria-label={t('views')}
              data={(['day', 'week'] as const).map((name) => ({ value: name, label: t(`view_${name}`) }))}
              value={view}
              onChange={(name) => onView(name as ViewName)}
            />
            {view === 'day' && (
              <Button variant="default" loading={printing} leftSection={<IconPrinter size={15} aria-hidden />} onClick={onPrint}>
                {t('print')}
              </Button>
            )}
            <Button
              variant="default"
              loading={printing}
              leftSection={<IconPrinter size={15} aria-hidden />}
              rightSection={<KeyCap>B</KeyCap>}
              onClick={onPrintTomorrow}
            >
              {t('printTomorrow')}
            </Button>
            <Button leftSection={<IconCalendarPlus size={15} aria-hidden />} rightSection={<KeyCap>N</KeyCap>} onClick={onNew}>
              {t('newAction')}
            </Button>
          </>
        }
      >
        <div className={s.pages}>
          <ActionIcon aria-label={t('previous')} onClick={() => onPage(-1)}>
            <IconChevronLeft size={17} aria-hidden />
          </ActionIcon>
          <Button variant="default" rightSection={<KeyCap>T</KeyCap>} onClick={onToday}>
            {t('toToday')}
          </Button>
          <ActionIcon aria-label={t('next')} onClick={() => onPage(1)}>
            <IconChevronRight size={17} aria-hidden />
          </ActionIcon>
          <span className={s.period} role="status">
            {view === 'day' ? format.fullDate(date) : t('weekOf', { from: format.shortDate(from), to: format.longDate(to) })}
          </span>
        </div>
      </PageHeader>
    </div>
  );
}
