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
  const { outcome } = work;
  useUnsaved(work.files.length > 0 && work.step !== 'done');
  return (
    <div className={s.page}>
      <PageHeader title={t('title')} actions={<StepsBar here={work.step} />} />
      {work.busy && <Busy progress={work.busy.progress} onCancel={work.busy.cancel} />}
      {!work.busy && work.step === 'choose' && <ChooseStep work={work} />}
      {!work.busy && work.step === 'match' && <MatchStep work={work} />}
      {!work.busy && work.step === 'try' && outcome && <TryStep work={work} outcome={outcome} />}
      {!work.busy && work.step === 'done' && outcome && <DoneStep work={work} outcome={outcome} />}
    </div>
  );
}
