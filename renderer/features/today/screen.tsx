import { useRef } from 'react';
import { useWorklist } from '../../api/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import s from './first-steps/first-steps.module.css';
import { FirstStepsCard } from './first-steps/first-steps-card.tsx';
import { FirstStepsStrip } from './first-steps/first-steps-strip.tsx';
import { useFirstSteps } from './first-steps/use-first-steps.ts';
import { NothingToDo } from './list/nothing-to-do.tsx';
import { Workplace } from './workplace.tsx';

/** The worklist of the day with the contact panel; above it, what a new branch has left to do. */
export function TodayScreen() {
  const day = useWorklist();
  const { isPending, steps } = useFirstSteps();
  // Who has just finished the last one can still take it back: the work stays until the screen is left.
  const begun = useRef(false);
  if (day.isPending || isPending) return null; // a local store answers before a spinner could be seen
  if (!day.data) return <ErrorNotice error={day.error} onRetry={() => void day.refetch()} />;
  const isEmpty = day.data.items.length === 0;
  if (!isEmpty) begun.current = true;
  const hasWork = !isEmpty || begun.current;
  const content = !hasWork ? <NothingToDo progress={day.data.progress} /> : <Workplace day={day.data} />;
  // One place for the work, whatever stands above it: what is being written there outlives the last step.
  return (
    <div className={s.screen}>
      {steps && !isEmpty && <FirstStepsStrip {...steps} />}
      <div className={hasWork || !steps ? s.work : s.nothing}>{content}</div>
      {steps && isEmpty && <FirstStepsCard {...steps} />}
    </div>
  );
}
