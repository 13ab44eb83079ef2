import { SegmentedControl } from '@mantine/core';
import { Link } from 'wouter';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { ratio } from '../../../../shared/domain/kpi.ts';
import { bookingsPath, PATHS, reportPath } from '../../../paths.ts';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { useWords } from '../use-words.ts';

export const FUNNELS = ['service', 'inquiries'] as const;
export type FunnelName = (typeof FUNNELS)[number];

interface Props {
  dashboard: Dashboard;
  name: FunnelName;
  onName(name: FunnelName): void;
}

interface Stage {
  word: string;
  value: number;
  /** As it is written; bars of different units have none of each other's lengths. */
  written?: string;
  note: string;
  href: string;
}

/** Each division written out (LOOK: show the sum). */
export function FunnelCard({ dashboard, name, onName }: Props) {
  const { t } = useWords();
  const service = useServiceStages(dashboard);
  const inquiries = useInquiryStages(dashboard);
  return (
    <Card
      title={name === 'service' ? t('funnel') : t('funnelInquiries')}
      actions={
        <SegmentedControl
          aria-label={t('funnelChoice')}
          size="xs"
          data={FUNNELS.map((value) => ({ value, label: t(`funnel_${value}`) }))}
          value={name}
          onChange={(value) => onName(value === 'service' ? 'service' : 'inquiries')}
        />
      }
    >
      <Stages stages={name === 'service' ? service : inquiries} />
    </Card>
  );
}

function Stages({ stages }: { stages: readonly Stage[] }) {
  const { format } = useWords();
  const widest = Math.max(1, ...stages.filter(({ written }) => written === undefined).map(({ value }) => value));
  return (
    <dl className={s.funnel}>
      {stages.map(({ word, value, written, note, href }) => (
        <div key={word} className={s.stage}>
          <dt>{word}</dt>
          <dd>
            <Link href={href} className={s.stageBar}>
              {written === undefined && <i style={{ width: `${(value / widest) * 78}%` }} />}
              <b>{written ?? format.number(value)}</b>
            </Link>
            <span className={s.note}>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useServiceStages({ figures, period }: Dashboard): Stage[] {
  const { t, division } = useWords();
  if (!figures || !period) return [];
  const { total, shown, noShow, bookedForPeriod, doneService } = figures;
  const report = reportPath(period.to);
  return [
    {
      word: t('figure_followedUp'),
      value: total.followedUp,
      note: t('ofDue', { sum: division(total.followedUp, total.due) }),
      href: report,
    },
    {
      word: t('figure_booked'),
      value: total.booked,
      note: t('bookingRate', { sum: division(total.booked, total.followedUp) }),
      href: report,
    },
    {
      word: t('figure_shown'),
      value: shown,
      note: t('showRate', { sum: division(shown, shown + noShow), noShow, open: bookedForPeriod - shown - noShow }),
      href: bookingsPath(period.to),
    },
    {
      word: t('figure_doneService'),
      value: doneService,
      note: t('successRate', { sum: division(doneService, total.followedUp) }),
      href: report,
    },
  ];
}

function useInquiryStages({ funnel, period }: Dashboard): Stage[] {
  const { t, division, format } = useWords();
  if (!funnel || !period) return [];
  const { inquiries, bookings, shown, unitEntries, revenue } = funnel;
  const each = ratio(revenue, unitEntries);
  const calendar = bookingsPath(period.to);
  return [
    { word: t('stage_inquiries'), value: inquiries, note: '', href: PATHS.inquiries },
    { word: t('stage_bookings'), value: bookings, note: t('allBookings', { sum: division(bookings, inquiries) }), href: calendar },
    { word: t('stage_shown'), value: shown, note: t('ofBookings', { sum: division(shown, bookings) }), href: calendar },
    {
      word: t('stage_unitEntries'),
      value: unitEntries,
      note: t('ofShown', { sum: division(unitEntries, shown) }),
      href: reportPath(period.to),
    },
    {
      word: t('stage_revenue'),
      value: revenue,
      written: format.rupiah(revenue),
      note: t('perUnit', {
        revenue: format.rupiah(revenue),
        units: format.number(unitEntries),
        each: format.rupiah(each === null ? null : Math.floor(each + 0.5)),
      }),
      href: reportPath(period.to),
    },
  ];
}
