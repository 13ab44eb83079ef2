import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { BehindFigure } from '../../../../shared/contract/dashboard-rows.ts';
import { bookingPath, customerPath, PATHS } from '../../../paths.ts';
import { useWords } from '../use-words.ts';
import s from './rows.module.css';
import { ROW_COLUMNS, useRowTexts } from './use-row-texts.ts';

interface Props {
  rows: readonly BehindFigure[];
  onOpen(): void;
}

/** One row is one link: arrows, Home and End walk over them, Enter opens the customer, the booking or the inquiries. */
export function RowsTable({ rows, onOpen }: Props) {
  const { t } = useWords();
  const { write } = useRowTexts();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => body.current?.querySelector('a')?.focus({ preventScroll: true }), []);
  const shown = ROW_COLUMNS.filter((column) => rows.some((row) => write[column](row) !== ''));
  return (
    <section className={s.scroll} aria-label={t('rowsTable')}>
      <table className={s.table}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={(event) => walk(event, body.current)}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one answer never change their places
            <tr key={index}>
              {shown.map((column) => (
                <td key={column} data-column={column}>
                  {column === 'customer' ? (
                    <Link href={targetOf(row)} onClick={onOpen}>
                      {row.customer}
                    </Link>
                  ) : (
                    write[column](row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function targetOf({ booking, customerId }: BehindFigure): string {
  if (booking) return bookingPath(booking.date, booking.id);
  return customerId === null ? PATHS.inquiries : customerPath(customerId);
}

function walk(event: KeyboardEvent, body: HTMLElement | null) {
  const links = [...(body?.querySelectorAll('a') ?? [])];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  const places: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 };
  const next = places[event.key];
  if (next === undefined) return;
  event.preventDefault();
  links[next]?.focus();
}
