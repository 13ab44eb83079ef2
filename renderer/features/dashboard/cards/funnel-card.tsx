import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import type { RowFigure } from '../../../../shared/contract/dashboard-rows.ts';
import { ratio } from '../../../../shared/domain/kpi.ts';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { FigureButton } from '../rows/figure-button.tsx';
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
  figure: RowFigure;
  value: number;
  /** As it is written; bars of different units have none of each other's lengths. */
  written?: string;
  note: ReactNode;
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
      {stages.map(({ word, figure, value, written, note }) => (
        <div key={word} className={s.stage}>
          <dt>{word}</dt>
          <dd>
            <FigureButton figure={figure} count={written === undefined ? value : null} className={s.stageBar}>
              {written === undefined && <i style={{ width: `${(value / widest) * 78}%` }} />}
              <b>{written ?? format.number(value)}</b>
            </FigureButton>
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
  const open = bookedForPeriod - shown - noShow;
  return [
    {
      word: t('figure_followedUp'),
      figure: 'followedUp',
      value: total.followedUp,
      note: (
        <FigureButton figure="due" count={total.due}>
          {t('ofDue', { sum: division(total.followedUp, total.due) })}
        </FigureButton>
      ),
    },
    {
      word: t('figure_booked'),
      figure: 'booked',
      value: total.booked,
      note: t('bookingRate', { sum: division(total.booked, total.followedUp) }),
    },
    {
      word: t('figure_shown'),
      figure: 'shown',
      value: shown,
      note: (
        <>
          {t('rateOfShown', { sum: division(shown, shown + noShow) })},{' '}
          <FigureButton figure="noShow" count={noShow}>
            {t('countNoShow', { count: noShow })}
          </FigureButton>
          ,{' '}
          <FigureButton figure="undecided" count={open}>
            {t('countUndecided', { count: open })}
          </FigureButton>
        </>
      ),
    },
    {
      word: t('figure_doneService'),
      figure: 'doneService',
      value: doneService,
      note: t('successRate', { sum: division(doneService, total.followedUp) }),
    },
  ];
}

function useInquiryStages({ funnel, period }: Dashboard): Stage[] {
  const { t, division, format } = useWords();
  if (!funnel || !period) return [];
  const { inquiries, bookings, shown, unitEntries, revenue } = funnel;
  const each = ratio(revenue, unitEntries);
  return [
    { word: t('stage_inquiries'), figure: 'inquiries', value: inquiries, note: '' },
    { word: t('stage_bookings'), figure: 'bookings', value: bookings, note: t('allBookings', { sum: division(bookings, inquiries) }) },
    { word: t('stage_shown'), figure: 'arrivals', value: shown, note: t('ofBookings', { sum: division(shown, bookings) }) },
    {
      word: t('stage_unitEntries'),
      figure: 'unitEntries',
      value: unitEntries,
      note: t('ofShown', { sum: division(unitEntries, shown) }),
    },
    {
      word: t('stage_revenue'),
      figure: 'unitEntries',
      value: revenue,
      written: format.rupiah(revenue),
      note: t('perUnit', {
        revenue: format.rupiah(revenue),
        units: format.number(unitEntries),
        each: format.rupiah(each === null ? null : Math.floor(each + 0.5)),
      }),
    },
  ];
}
