import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { ratio } from '../../../../shared/domain/kpi.ts';
import { reportPath } from '../../../paths.ts';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { useWords } from '../use-words.ts';

type Work = NonNullable<Dashboard['together']>;
const HEADS = ['followedUp', 'onTime', 'reached', 'booked', 'rate', 'shown', 'missed'] as const;

/** What each person did in the period. On time is a share, so that a short week can stand beside a full one. */
export function PeopleCard({ dashboard: { people, together, period } }: { dashboard: Dashboard }) {
  const { t } = useWords();
  if (!together || !period) return null;
  const most = Math.max(0, ...people.map(({ missed }) => missed));
  return (
    <Card title={t('people')}>
      {people.length === 0 ? (
        <p className="k-2">{t('noPeople')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={s.scroll} tabIndex={0} aria-label={t('people')}>
          <table className={s.table}>
            <thead>
              <tr>
                <th scope="col">{t('person')}</th>
                {HEADS.map((head) => (
                  <th key={head} scope="col">
                    {t(`head_${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.name ?? ''}>
                  <th scope="row" className="k-cut">
                    <Link href={reportPath(period.to)}>{person.name ?? t('nobody')}</Link>
                  </th>
                  <Cells work={person} isWorst={person.missed > 0 && person.missed === most} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('total')}</th>
                <Cells work={together} />
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </Card>
  );
}

function Cells({ work, isWorst = false }: { work: Work; isWorst?: boolean }) {
  const { format, percent } = useWords();
  return (
    <>
      <td>{format.number(work.followedUp)}</td>
      <td>{percent(ratio(work.onTime, work.followedUp), 0)}</td>
      <td>{format.number(work.reached)}</td>
      <td>{format.number(work.booked)}</td>
      <td>{percent(ratio(work.booked, work.followedUp))}</td>
      <td>{format.number(work.shown)}</td>
      <td className={isWorst ? s.worst : undefined}>
        {isWorst && <IconAlertTriangle size={13} stroke={2} aria-hidden />} {format.number(work.missed)}
      </td>
    </>
  );
}
