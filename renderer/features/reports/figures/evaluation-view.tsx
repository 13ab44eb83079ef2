import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { channelTable, evaluationTables, type FigureTable } from '../../../../shared/domain/kpi.ts';
import { lastDayOf, monthOf } from '../../../../shared/domain/months.ts';
import { periodWords } from '../../../../shared/domain/period-words.ts';
import { useRead } from '../../../api/index.ts';
import { BiggestChanges } from './biggest-changes.tsx';
import { BesideBars } from './charts/beside-bars.tsx';
import { FigurePage } from './figure-page.tsx';
import { FigureTableView } from './figure-table.tsx';
import s from './figures.module.css';
import { useFigureWords } from './use-figure-words.ts';

/** This week or month beside the one before, for the branch head (DOMAIN 7). */
export function EvaluationView({ today }: { today: string }) {
  const { t, language, channel } = useFigureWords();
  const [period, setPeriod] = useState<'week' | 'month'>('week');
  const [on, setOn] = useState(today);
  const { data, error, isPlaceholderData } = useRead('figures.evaluation', { period, on }, { keepPrevious: true });
  const tables = data && evaluationTables(data);
  const mayStep = data !== undefined && !isPlaceholderData; // a step from the span before would lead astray
  return (
    <FigurePage
      report={{ view: 'evaluation', period, on }}
      title={t(`title_evaluation_${period}`)}
      error={error}
      controls={
        <>
          <SegmentedControl
            aria-label={t('evaluationUnit')}
            value={period}
            data={(['week', 'month'] as const).map((value) => ({ value, label: t(`unit_${value}`) }))}
            onChange={(value) => setPeriod(value === 'month' ? 'month' : 'week')}
          />
          <ActionIcon aria-label={t('earlier')} disabled={!mayStep} onClick={() => data && setOn(addDays(data.now.from, -1))}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={t('later')}
            disabled={!mayStep || data.isRunning || data.now.to >= today}
            onClick={() => data && setOn(nextEnd(period, data.now.to))}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </>
      }
    >
      {data && tables && (
        <>
          <p className={s.remark}>
            {`${periodWords(data.now.from, data.now.to, language)}, ${t('comparedWith', { period: periodWords(data.before.from, data.before.to, language) })}. `}
            {data.isRunning && t('runningSpan')}
          </p>
          <div className={s.card}>
            <h2>{t('biggest')}</h2>
            <BiggestChanges biggest={data.biggest} />
          </div>
          <div className={`${s.pair} ${s.whole}`}>
            <Part title={t('counts')} table={tables.counts} />
            <div className={s.under}>
              <Part title={t('rates')} table={tables.rates} />
              <Part title={t('targets')} table={tables.targets} />
            </div>
            <Part title={t('bookingsByChannel')} table={channelTable(data.channels)} />
            <BesideBars
              title={t('chartChannels')}
              rows={data.channels.rows.map(({ name, now, before }) => ({ name: channel(name), now, before }))}
            />
          </div>
        </>
      )}
    </FigurePage>
  );
}

function Part({ title, table }: { title: string; table: FigureTable }) {
  return (
    <div className={s.card}>
      <h2>{title}</h2>
      <FigureTableView table={table} label={title} />
    </div>
  );
}

/** A day of the week or month after the one that ends here. */
function nextEnd(period: 'week' | 'month', end: string): string {
  return period === 'week' ? addDays(end, 7) : lastDayOf(monthOf(addDays(end, 1)));
}
