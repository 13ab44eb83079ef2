import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead, useSession } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import { ChannelsCard } from '../../../ui/channels-card.tsx';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { Funnel } from '../../../ui/funnel.tsx';
import { lastReportDay } from '../../../ui/last-report-day.ts';
import page from '../../../ui/page.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RangePicker } from '../../../ui/range-picker.tsx';
import s from '../reports.module.css';
import { AreasTable } from './areas-table.tsx';

/** A period in total and by area. */
export function PeriodPart({ area }: { area: number | undefined }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const to = lastReportDay(useSession().today);
  const [range, setRange] = useState({ from: `${to.slice(0, 7)}-01`, to });
  const query = { ...range, area };
  const period = useRead('figures.period', { query }, { keepPrevious: true });
  return (
    <>
      <div className={`${s.tools} ${page.noPrint}`}>
        <RangePicker label={t('periodOne')} range={range} onChange={setRange} />
        <span className="k-grow" />
        <ExportMenu
          views={[
            { view: 'period', query },
            { view: 'channels', query },
          ]}
          printable
        />
      </div>
      {period.error && <ProblemNotice error={period.error} onRetry={() => void period.refetch()} />}
      {period.data && (
        <div className={`${page.fill} ${s.period}`}>
          <Card title={t('funnelTitle')} remark={t('daysClosed', { n: format.number(period.data.figures.days) })}>
            <Funnel figures={period.data.figures} />
          </Card>
          <Card title={t('byArea')} remark={format.range(range.from, range.to)}>
            <AreasTable total={period.data} range={range} />
          </Card>
          <ChannelsCard query={query} />
        </div>
      )}
    </>
  );
}
