import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead, useSession } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { lastReportDay } from '../../../ui/last-report-day.ts';
import { MonthPicker } from '../../../ui/month-picker.tsx';
import page from '../../../ui/page.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RangePicker } from '../../../ui/range-picker.tsx';
import { monthAgainst, type Periods } from '../periods.ts';
import s from '../reports.module.css';
import { CompareTable } from './compare-table.tsx';

const CHOICES = ['previousMonth', 'lastYear', 'free'] as const;
const MONTHS_EARLIER = { previousMonth: 1, lastYear: 12 } as const;

export function ComparePart({ area }: { area: number | undefined }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const lastDay = lastReportDay(useSession().today);
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>('previousMonth');
  const [month, setMonth] = useState(lastDay.slice(0, 7));
  const [free, setFree] = useState<Periods>(() => monthAgainst(month, 1, lastDay));
  const periods = choice === 'free' ? free : monthAgainst(month, MONTHS_EARLIER[choice], lastDay);
  const query = { ...periods, area };
  const rows = useRead('figures.compare', { query }, { keepPrevious: true });
  const words = {
    one: format.range(periods.from, periods.to),
    other: format.range(periods.otherFrom, periods.otherTo),
  };
  return (
    <>
      <div className={`${s.tools} ${page.noPrint}`}>
        <Select
          aria-label={t('compareWith')}
          w={232}
          allowDeselect={false}
          value={choice}
          data={CHOICES.map((value) => ({ value, label: t(`compare_${value}`) }))}
          onChange={(value) => setChoice(CHOICES.find((known) => known === value) ?? 'previousMonth')}
        />
        {choice === 'free' ? (
          <>
            <RangePicker label={t('periodOne')} range={free} onChange={({ from, to }) => setFree({ ...free, from, to })} />
            <span className="k-2">{t('against')}</span>
            <RangePicker
              label={t('periodOther')}
              range={{ from: free.otherFrom, to: free.otherTo }}
              onChange={({ from, to }) => setFree({ ...free, otherFrom: from, otherTo: to })}
            />
          </>
        ) : (
          <MonthPicker month={month} last={lastDay.slice(0, 7)} onChange={setMonth} />
        )}
        <span className="k-grow" />
        <ExportMenu views={[{ view: 'compare', query }]} printable />
      </div>
      {rows.error && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      <div className={page.fill} style={{ display: 'grid' }}>
        <Card title={words.one} remark={t('comparedWith', { other: words.other })}>
          {rows.data && <CompareTable rows={rows.data} />}
        </Card>
      </div>
    </>
  );
}
