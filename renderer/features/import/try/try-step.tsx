import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../import.module.css';
import { StepFoot } from '../parts/step-foot.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { changesIn, type Import } from '../use-import.ts';
import { CountsTable } from './counts-table.tsx';
import { Effects } from './effects.tsx';
import { Preview } from './preview.tsx';
import { SaveRejected } from './save-rejected.tsx';

/** Everything an import would do, before it does anything. */
export function TryStep({ work, outcome }: { work: Import; outcome: ImportOutcome }) {
  const { t } = useTranslation(['imports', 'common']);
  const format = useFormat();
  const changes = changesIn(outcome);
  return (
    <>
      <div className={s.trial}>
        <Trouble work={work} />
        <div className={s.top}>
          <CountsTable files={outcome.files} />
          <Effects outcome={outcome} overwrite={work.overwrite} onOverwrite={work.tryOut} />
        </div>
        <Preview outcome={outcome} />
      </div>
      <StepFoot
        remark={t(changes > 0 ? 'nothingYetUndoable' : 'nothingToApply')}
        back={{ label: t('back'), run: () => work.goTo('match') }}
        main={{ label: t('apply', { number: format.number(changes) }), disabled: changes === 0, run: () => work.applyNow() }}
      >
        <SaveRejected outcome={outcome} />
      </StepFoot>
    </>
  );
}
