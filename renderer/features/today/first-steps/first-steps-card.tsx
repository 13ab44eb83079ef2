import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import s from './first-steps.module.css';
import { StepList } from './step-list.tsx';
import type { FirstStepsLeft } from './use-first-steps.ts';

/** The whole list, where there is no work yet that it could be in the way of. */
export function FirstStepsCard({ steps, done, hide }: FirstStepsLeft) {
  const { t } = useTranslation('firstSteps');
  return (
    <section className={s.card} aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className="k-dim">{t('doneOf', { done, total: steps.length })}</span>
        <span className="k-grow" />
        <Button variant="subtle" onClick={hide}>
          {t('hide')}
        </Button>
      </header>
      <StepList steps={steps} />
    </section>
  );
}
