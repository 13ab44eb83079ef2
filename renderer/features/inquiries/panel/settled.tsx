import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type CallOutput, useAppState, useChange } from '../../../api/index.ts';
import { PATHS } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { keepsEnter } from '../../../ui/panel/keeps-enter.ts';
import s from '../../../ui/panel/panel.module.css';
import { isTyping, useKeys } from '../../../ui/use-keys.ts';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import type { PanelProps } from './inquiry-panel.tsx';

interface Props extends PanelProps {
  details: CallOutput<'inquiry.get'>;
  root: RefObject<HTMLElement | null>;
}

/** Booked or lost: what became of it, and the way back where that was a mistake. */
export function Settled({ inquiry, details, root, onEdit, onLeave, onMove }: Props) {
  const { t } = useTranslation('inquiries');
  const format = useFormat();
  const [, navigate] = useLocation();
  const reopen = useChange('inquiry.reopen', { quiet: true });
  const today = useAppState().data?.today ?? '';
  const { status, bookingAt, lostReason } = inquiry;
  const isAhead = bookingAt !== null && bookingAt.slice(0, 10) >= today;
  const run = () => !reopen.isPending && reopen.mutate({ id: inquiry.id });
  useKeys((event) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return false;
    const inside = event.target instanceof Node && (root.current?.contains(event.target) ?? false);
    const keys: Record<string, () => void> = { e: onEdit, b: run, l: () => onMove(1) };
    if (event.key === 'Escape' && inside) keys.escape = onLeave;
    if (event.key === 'Enter' && inside && !keepsEnter(event.target)) keys.enter = () => onMove(1);
    const act = keys[event.key.toLowerCase()];
    act?.();
    return act !== undefined;
  });
  return (
    <div className={s.body}>
      <div className={s.scroll}>
        <Facts inquiry={inquiry} />
        <section className={s.block}>
          <p className="k-strong">
            {status === 'lost'
              ? t('lostBecause', { reason: t(`lost_${lostReason ?? 'other'}`) })
              : bookingAt === null
                ? t('bookingGone')
                : t('bookedFor', { when: `${format.weekday(bookingAt)} ${format.dateTime(bookingAt)}` })}
          </p>
          {isAhead && (
            <Button mt={8} variant="default" onClick={() => navigate(PATHS.bookings)}>
              {t('toBookings')}
            </Button>
          )}
        </section>
        <History contacts={details.contacts} />
      </div>
      <footer className={s.foot}>
        {reopen.error && <ErrorNotice error={reopen.error} />}
        <div className={s.footRow}>
          <Button flex={1} variant="default" loading={reopen.isPending} rightSection={<KeyCap>B</KeyCap>} onClick={run}>
            {t('reopen')}
          </Button>
        </div>
      </footer>
    </div>
  );
}
