import { Link } from 'wouter';
import type { Dashboard } from '../../../../shared/contract/dashboard.ts';
import { customerPath } from '../../../paths.ts';
import { Card } from '../card.tsx';
import s from '../dashboard.module.css';
import { FigureButton } from '../rows/figure-button.tsx';
import { useWords } from '../use-words.ts';

/** Missed attempts per step, and who has newly lapsed, by name. */
export function LostCard({ dashboard: { steps, lapsed, period } }: { dashboard: Dashboard }) {
  const { t, format } = useWords();
  if (!period) return null;
  const most = Math.max(1, ...steps.map((step) => Math.max(step.missed, step.lapsed)));
  const missed = steps.reduce((sum, step) => sum + step.missed, 0);
  const isClean = missed === 0 && lapsed.total === 0;
  const isOfTwoPrograms = (code: string) => steps.filter(({ step }) => step === code).length > 1;
  return (
    <Card
      title={t('lost')}
      actions={
        isClean ? undefined : (
          <FigureButton
            figure={missed > 0 ? 'missed' : 'lapsed'}
            count={missed > 0 ? missed : lapsed.total}
            className={missed > 0 ? s.lostTotal : s.lapsedTotal}
          >
            {missed > 0 ? t('lostMissed', { count: missed }) : t('lostLapsed', { count: lapsed.total })}
          </FigureButton>
        )
      }
    >
      {isClean ? (
        <p className="k-2">{t('noneLost')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={s.scroll} tabIndex={0} aria-label={t('lost')}>
          <ul className={s.steps}>
            {steps.map((step) => (
              <li key={`${step.program} ${step.step}`}>
                <b title={step.program}>{isOfTwoPrograms(step.step) ? `${step.program} ${step.step}` : step.step}</b>
                <span className={s.bars}>
                  <i className={s.missedBar} style={{ width: `${(step.missed / most) * 100}%` }} />
                  <i className={s.lapsedBar} style={{ width: `${(step.lapsed / most) * 100}%` }} />
                </span>
                <FigureButton figure="missed" step={placeOf(step)} count={step.missed} className={step.missed > 0 ? s.lateText : 'k-2'}>
                  {t('lostMissed', { count: step.missed })}
                </FigureButton>
                <FigureButton figure="lapsed" step={placeOf(step)} count={step.lapsed} className="k-2">
                  {t('lostLapsed', { count: step.lapsed })}
                </FigureButton>
              </li>
            ))}
          </ul>
          {lapsed.total > 0 && (
            <>
              <h3 className={s.lapsedHead}>{t('newestLapsed')}</h3>
              <ul className={s.lapsed}>
                {lapsed.newest.map(({ customerId, vehicleId, customer, step, on }) => (
                  <li key={`${vehicleId} ${step}`}>
                    <Link href={customerPath(customerId)} className="k-cut">
                      {customer}
                    </Link>
                    <span className="k-2">{step}</span>
                    <span className="k-2">{format.dayMonth(on)}</span>
                  </li>
                ))}
                {lapsed.total > lapsed.newest.length && (
                  <li>
                    <FigureButton figure="lapsed" count={lapsed.total} className="k-2">
                      {t('moreLapsed', { count: lapsed.total - lapsed.newest.length })}
                    </FigureButton>
                  </li>
                )}
              </ul>
            </>
          )}
        </section>
      )}
    </Card>
  );
}

function placeOf({ program, step }: Dashboard['steps'][number]): { program: string; step: string } {
  return { program, step };
}
