import { IconAlertTriangle } from '@tabler/icons-react';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { ratio } from '../../../../shared/domain/kpi.ts';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { FigureButton } from '../rows/figure-button.tsx';
import { useWords } from '../use-words.ts';

type Work = NonNullable<Dashboard['together']>;
const HEADS = ['followedUp', 'onTime', 'reached', 'booked', 'rate', 'shown', 'missed', 'inquiriesAnswered'] as const;

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
                    {person.name ?? t('nobody')}
                  </th>
                  <Cells work={person} person={person.name} isWorst={person.missed > 0 && person.missed === most} />
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

/** `person` undefined: everybody together. */
function Cells({ work, person, isWorst = false }: { work: Work; person?: string | null; isWorst?: boolean }) {
  const { format, percent } = useWords();
  const cell = (figure: keyof Work, written = format.number(work[figure])) => (
    <FigureButton figure={figure} count={work[figure]} {...(person === undefined ? {} : { person })}>
      {written}
    </FigureButton>
  );
  return (
    <>
      <td>{cell('followedUp')}</td>
      <td>{cell('onTime', percent(ratio(work.onTime, work.followedUp), 0))}</td>
      <td>{cell('reached')}</td>
      <td>{cell('booked')}</td>
      <td>{percent(ratio(work.booked, work.followedUp))}</td>
      <td>{cell('shown')}</td>
      <td className={isWorst ? s.worst : undefined}>
        {isWorst && <IconAlertTriangle size={13} stroke={2} aria-hidden />} {cell('missed')}
      </td>
      <td>{cell('inquiriesAnswered')}</td>
    </>
  );
}
