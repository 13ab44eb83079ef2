import { useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../../ui/form/unsaved.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ChooseStep } from './choose/choose-step.tsx';
import s from './import.module.css';
import { MatchStep } from './match/match-step.tsx';
import { Busy } from './parts/busy.tsx';
import { StepsBar } from './parts/steps-bar.tsx';
import { DoneStep } from './try/done-step.tsx';
import { TryStep } from './try/try-step.tsx';
import { useImport } from './use-import.ts';

/** Choose files, match columns, try, apply. Nothing is changed before the last step. */
export function Wizard() {
  const { t } = useTranslation('imports');
  const work = useImport();
  const { outcome, busy } = work;
  useUnsaved(work.files.length > 0 && work.step !== 'done');
  const stage = busy ? 'busy' : work.step;
  // What comes next is drawn in slices: a long table holds up no frame.
  const shown = useDeferredValue(useMemo(() => ({ stage, outcome }), [stage, outcome]));
  const lastBusy = useRef(busy);
  lastBusy.current = busy ?? lastBusy.current;
  return (
    <div className={s.page}>
      <PageHeader title={t('title')} actions={<StepsBar here={work.step} />} />
      {shown.stage === 'busy' && lastBusy.current && <Busy progress={lastBusy.current.progress} onCancel={lastBusy.current.cancel} />}
      {shown.stage === 'choose' && <ChooseStep work={work} />}
      {shown.stage === 'match' && <MatchStep work={work} />}
      {shown.stage === 'try' && shown.outcome && <TryStep work={work} outcome={shown.outcome} />}
      {shown.stage === 'done' && shown.outcome && <DoneStep work={work} outcome={shown.outcome} />}
    </div>
  );
}
