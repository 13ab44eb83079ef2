import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { channelTable, funnelTable } from '../../../../shared/domain/kpi.ts';
import { useRead } from '../../../api/index.ts';
import { BesideBars } from './charts/beside-bars.tsx';
import { DivisionTiles } from './division-tiles.tsx';
import { FigurePage } from './figure-page.tsx';
import { FigureTableView } from './figure-table.tsx';
import s from './figures.module.css';
import { usePeriod } from './period/chosen-period.ts';
import { PeriodChoice } from './period/period-choice.tsx';
import { PeriodRemark } from './period-remark.tsx';
import { useFigureWords } from './use-figure-words.ts';

/** Bookings by channel beside another period, and what became of them (DOMAIN 7). */
export function ChannelsView({ today }: { today: string }) {
  const { t, channel } = useFigureWords();
  const period = usePeriod(today);
  const [by, setBy] = useState<'channel' | 'user'>('channel');
  const { from, to } = period.days;
  const channels = useRead('figures.channels', period.days, { keepPrevious: true });
  const funnel = useRead('figures.funnel', { from, to, by });
  const table = channels.data && channelTable(channels.data);
  return (
    <FigurePage
      report={{ view: 'channels', ...period.days, by }}
      title={t('title_channels')}
      controls={<PeriodChoice today={today} period={period} />}
      error={channels.error ?? funnel.error}
    >
      {table && channels.data && (
        <>
          <PeriodRemark today={today} period={period} />
          <DivisionTiles divisions={table.divisions} />
          <div className={`${s.pair} ${s.whole}`}>
            <div className={s.card}>
              <FigureTableView table={table} label={t('title_channels')} />
            </div>
            <BesideBars
              title={t('chartChannels')}
              rows={channels.data.rows.map(({ name, now, before }) => ({ name: channel(name), now, before }))}
            />
          </div>
          <div className={s.card}>
            <div className={s.head}>
              <h2 className="k-grow">{t('funnel')}</h2>
              <SegmentedControl
                aria-label={t('funnelBy')}
                value={by}
                data={(['channel', 'user'] as const).map((value) => ({ value, label: t(`funnelBy_${value}`) }))}
                onChange={(value) => setBy(value === 'user' ? 'user' : 'channel')}
              />
            </div>
            {funnel.data && <FigureTableView table={funnelTable(by, funnel.data)} label={t('funnel')} />}
          </div>
        </>
      )}
    </FigurePage>
  );
}
