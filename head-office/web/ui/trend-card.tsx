import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths } from '../../../shared/domain/civil-date.ts';
import { ratio } from '../../../shared/domain/kpi.ts';
import type { TrendPoint } from '../../api/figures.ts';
import { useRead } from '../api/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Card } from './card.tsx';
import { type MeasureName, measure } from './measures.ts';
import page from './page.module.css';
import { ProblemNotice } from './problem-notice.tsx';
import { TrendChart } from './trend-chart.tsx';

interface Props {
  title: string;
  measures: readonly MeasureName[];
  first: MeasureName;
  scope: { area?: number | undefined; branch?: number | undefined };
  /** The newest day that counts. */
  until: string;
  /** A month was pressed: '2026-11'. */
  onMonth(month: string): void;
}

/** Thirteen months up to a day's month, held against the target where there is one. */
export function TrendCard({ title, measures, first, scope, until, onMonth }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const [name, setName] = useState(first);
  const from = addMonths(`${until.slice(0, 7)}-01`, -12);
  const trend = useRead('figures.trend', { query: { from, to: until, by: 'month', ...scope } }, { keepPrevious: true });
  const points = trend.data ?? [];
  const target = targetOf(name, points);
  return (
    <Card
      title={title}
      remark={t('trendUntil', { count: 13, date: format.dayMonth(until) })}
      actions={
        <>
          {target !== null && (
            <span className={page.key}>
              <i className={page.dash} />
              {t('targetLine', { value: format.percent(target, 0) })}
            </span>
          )}
          <Select
            aria-label={t('measure')}
            w={152}
            allowDeselect={false}
            value={name}
            data={measures.map((value) => ({ value, label: t(`measure_${value}`) }))}
            onChange={(value) => setName(measures.find((known) => known === value) ?? first)}
          />
        </>
      }
    >
      {trend.error && <ProblemNotice error={trend.error} onRetry={() => void trend.refetch()} />}
      <div className={page.chart}>
        {points.length > 0 && (
          <TrendChart
            name={name}
            target={target}
            isLastRunning={addDays(until, 1).slice(0, 7) === until.slice(0, 7)}
            data={points.map((point, index) => ({
              label: index === 0 ? format.shortMonth(point.from.slice(0, 7)) : format.monthName(point.from.slice(0, 7)),
              value: measure(name).of(point.figures, point.monthly),
            }))}
            onChoose={(index) => {
              const point = points[index];
              if (point) onMonth(point.from.slice(0, 7));
            }}
          />
        )}
      </div>
    </Card>
  );
}

/** 100 % of the CRM target, or the CRM share that the newest targets ask for. */
function targetOf(name: MeasureName, points: readonly TrendPoint[]): number | null {
  if (name === 'targetMet') return 1;
  const newest = points.findLast(({ monthly }) => monthly && monthly.targetUnitEntries > 0)?.monthly;
  return name === 'contribution' && newest ? ratio(newest.crmTarget, newest.targetUnitEntries) : null;
}
