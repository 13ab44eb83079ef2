import { useTranslation } from 'react-i18next';
import { ratio } from '../../../../shared/domain/kpi.ts';
import type { Summary } from '../../../../shared/sync-protocol/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import page from '../../ui/page.module.css';
import { Scroll } from '../../ui/scroll.tsx';
import s from './branch-day.module.css';

type Counts = Summary['day']['total'];
const HEADS = ['due', 'followedUp', 'onTime', 'reached', 'booked', 'bookingRate', 'missed'] as const;

/** Each step's sum above its attempts, and all of them together at the end. */
export function StepTable({ figures }: { figures: Summary['day'] }) {
  const { t } = useTranslation(['headOfficeFigures', 'common']);
  const format = useFormat();
  const cells = (counts: Counts) => {
    const share = (part: number) => format.percent(ratio(part, counts.followedUp));
    return [
      format.number(counts.due),
      format.number(counts.followedUp),
      `${format.number(counts.onTime)} (${format.percent(ratio(counts.onTime, counts.followedUp), 0)})`,
      format.number(counts.reached),
      format.number(counts.booked),
      share(counts.booked),
      format.number(counts.missed),
    ].map((text, column) => (
      <td key={HEADS[column]} className={page.right}>
        {text}
      </td>
    ));
  };
  return (
    <Card title={t('stepsTitle')} remark={format.range(figures.from, figures.to)}>
      <Scroll>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('step')}</th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={page.right}>
                  {t(`column_${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.rows.length === 0 && (
              <tr>
                <td colSpan={HEADS.length + 1} className="k-dim">
                  {t('noSteps')}
                </td>
              </tr>
            )}
            {figures.rows.map((row) => (
              <tr key={`${row.program} ${row.step} ${row.attempt} ${row.channel}`} className={row.attempt === null ? s.step : ''}>
                <td>
                  {row.attempt === null ? (
                    <>
                      {row.step} <span className="k-dim">{row.program}</span>
                    </>
                  ) : (
                    <span className={s.indent}>
                      {t('attempt', { n: row.attempt })}
                      {row.channel && `, ${t(`common:${row.channel}`)}`}
                    </span>
                  )}
                </td>
                {cells(row)}
              </tr>
            ))}
            <tr className={page.sum}>
              <td>{t('sum')}</td>
              {cells(figures.total)}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
}
