import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BranchFigures, BranchRow, CombinedBranches } from '../../../shared/contract/branches.ts';
import { formatPercent } from '../../../shared/domain/kpi.ts';
import { RpcError } from '../../../shared/rpc/index.ts';
import { describeError, useRead } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormat } from '../../text/use-format.ts';
import { useSwitchBranch } from '../../ui/branches/use-switch-branch.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import s from './branches.module.css';
import { People } from './people.tsx';

const EVERY_MINUTE = 60_000;
/** The columns of figures, by their headings. */
const GROUPS = [
  { name: 'work', columns: ['due', 'done', 'remaining', 'late'] },
  { name: 'inquiries', columns: ['inquiriesOpen', 'inquiriesOverdue'] },
  { name: 'bookings', columns: ['today', 'tomorrow'] },
  { name: 'month', columns: ['reached', 'target', 'success', 'expected', 'perDay'] },
] as const;
const FIGURE_COLUMNS = GROUPS.reduce((sum, { columns }) => sum + columns.length, 0);

/** All branches of this PC side by side; Enter or a click opens one. */
export function BranchesScreen() {
  const { t } = useTranslation('branches');
  const combined = useRead('branches.combined', {}, { refetchEveryMs: EVERY_MINUTE });
  const body = useRef<HTMLTableSectionElement>(null);
  const { data } = combined;
  return (
    <div className={s.page}>
      <PageHeader title={t('all')} remark={t('lead')} />
      {combined.error && <ErrorNotice error={combined.error} onRetry={() => void combined.refetch()} />}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={s.scroll} tabIndex={0} aria-label={t('all')}>
          <table className={s.table} aria-label={t('all')}>
            <Head />
            <tbody ref={body}>
              {data.rows.map((row) => (
                <Row key={row.id} row={row} onMove={(from, step) => moveFocus(body.current, from, step)} />
              ))}
            </tbody>
            {data.total && <Sum total={data.total} />}
          </table>
          {data.people.length > 0 && <People people={data.people} />}
          {data.rows.length < 2 && (
            <p className={s.hint}>
              {t('only')} {t('onlyDo')}
            </p>
          )}
          {data.rows.some((row) => row.figures === null && row.failure === null) && <p className={s.hint}>{t('askPasswordHint')}</p>}
        </section>
      )}
    </div>
  );
}

function moveFocus(body: HTMLElement | null, from: HTMLElement, step: number) {
  const buttons = [...(body?.querySelectorAll<HTMLElement>('button') ?? [])];
  buttons[buttons.indexOf(from) + step]?.focus();
}

function Head() {
  const { t } = useTranslation('branches');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={s.first}>
          {t('branch')}
        </th>
        {GROUPS.map(({ name, columns }) => (
          <th key={name} scope="colgroup" colSpan={columns.length} className={s.group}>
            {t(name)}
          </th>
        ))}
        <th scope="col" rowSpan={2} className={s.edge}>
          {t('day')}
        </th>
        <th scope="col" rowSpan={2}>
          {t('sync')}
        </th>
      </tr>
      <tr>
        {GROUPS.flatMap(({ columns }) =>
          columns.map((column, index) => (
            <th key={column} scope="col" className={`${s.number} ${index === 0 ? s.edge : ''}`}>
              {t(column)}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function Row({ row, onMove }: { row: BranchRow; onMove(from: HTMLElement, step: number): void }) {
  const { t } = useTranslation('branches');
  const goTo = useSwitchBranch();
  const { figures, failure, isOpen } = row;
  return (
    <tr className={isOpen ? s.open : ''}>
      <th scope="row" className={s.first}>
        <button
          type="button"
          className={s.name}
          disabled={isOpen}
          onClick={() => void goTo(row)}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (!step) return;
            event.preventDefault();
            onMove(event.currentTarget, step);
          }}
        >
          <span className="k-cut">{row.name}</span> <span className="k-dim k-code">{row.code}</span>
        </button>
        {isOpen && <span className={s.here}>{t('here')}</span>}
      </th>
      {figures ? (
        <Figures figures={figures} />
      ) : (
        <td colSpan={FIGURE_COLUMNS + 2} className={s.edge}>
          {failure ? <Why code={failure.code} /> : <Locked />}
        </td>
      )}
    </tr>
  );
}

function Why({ code }: { code: string }) {
  const { title, remedy } = describeError(new RpcError(code));
  return (
    <span className={s.why}>
      <IconAlertTriangle size={15} aria-hidden />
      <span>
        <span className="k-strong">{title}</span> {remedy}
      </span>
    </span>
  );
}

function Locked() {
  const { t } = useTranslation('branches');
  return (
    <span className={s.locked}>
      <IconLock size={15} aria-hidden /> {t('askPassword')}
    </span>
  );
}

function Figures({ figures }: { figures: BranchFigures }) {
  const { t } = useTranslation('branches');
  const format = useFormat();
  const { work, inquiries, bookings, month, sync } = figures;
  const at = sync.lastSentAt === null ? null : format.moment(sync.lastSentAt);
  return (
    <>
      <Numbers work={work} inquiries={inquiries} bookings={bookings} month={month} />
      <td className={s.edge}>
        {t(figures.isClosed ? 'closed' : 'notClosed')}
        {month && <span className={s.under}>{t('until', { date: format.shortDate(month.until) })}</span>}
      </td>
      <td>
        {!sync.isEnrolled ? (
          <span className="k-dim">{t('notEnrolled')}</span>
        ) : (
          <>
            {sync.waitingDays > 0 ? t('waits', { count: sync.waitingDays }) : t('allSent')}
            {at !== null && <span className={s.under}>{t('lastSent', { at })}</span>}
          </>
        )}
      </td>
    </>
  );
}

type Total = NonNullable<CombinedBranches['total']>;

function Sum({ total }: { total: Total }) {
  const { t } = useTranslation('branches');
  const { work, inquiries, bookings, month } = total;
  return (
    <tfoot>
      <tr>
        <th scope="row" className={s.first}>
          {t('total', { count: total.branches })}
        </th>
        <Numbers work={work} inquiries={inquiries} bookings={bookings} month={month && { ...month, neededPerDay: null }} />
        <td className={s.edge}>{t('closedOf', { closed: total.closed, branches: total.branches })}</td>
        <td>{total.waitingDays > 0 ? t('waits', { count: total.waitingDays }) : '–'}</td>
      </tr>
    </tfoot>
  );
}

type Shown = Pick<BranchFigures, 'work' | 'inquiries' | 'bookings'> & { month: Omit<NonNullable<BranchFigures['month']>, 'until'> | null };

function Numbers({ work, inquiries, bookings, month }: Shown) {
  const format = useFormat();
  const language = useLanguage();
  const tenth = (value: number | null) => format.number(value, 1);
  return (
    <>
      <Cell isFirst>{format.number(work.total)}</Cell>
      <Cell>{format.number(work.done)}</Cell>
      <Cell>{format.number(work.left)}</Cell>
      <Cell isLate={work.late > 0}>{format.number(work.late)}</Cell>
      <Cell isFirst>{format.number(inquiries.open)}</Cell>
      <Cell isLate={inquiries.overdue > 0}>{format.number(inquiries.overdue)}</Cell>
      <Cell isFirst>{format.number(bookings.today)}</Cell>
      <Cell>{format.number(bookings.tomorrow)}</Cell>
      <Cell isFirst>{format.number(month?.crmUnitEntries ?? null)}</Cell>
      <Cell>{tenth(month?.crmTarget ?? null)}</Cell>
      <Cell>{formatPercent(month?.successRate ?? null, 0, language)}</Cell>
      <Cell>{tenth(month?.expected ?? null)}</Cell>
      <Cell>{tenth(month?.neededPerDay ?? null)}</Cell>
    </>
  );
}

function Cell({ children, isFirst = false, isLate = false }: { children: ReactNode; isFirst?: boolean; isLate?: boolean }) {
  return <td className={`${s.number} ${isFirst ? s.edge : ''} ${isLate ? s.late : ''}`}>{children}</td>;
}
