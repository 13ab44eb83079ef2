import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import { PATHS } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useUndo } from '../history/use-undo.ts';
import s from '../import.module.css';
import { StepFoot } from '../parts/step-foot.tsx';
import { changesIn, type Import } from '../use-import.ts';
import { CountsTable } from './counts-table.tsx';
import { Effects } from './effects.tsx';
import { Preview } from './preview.tsx';
import { SaveRejected } from './save-rejected.tsx';

/** What was done, where to go on, and the way back. */
export function DoneStep({ work, outcome }: { work: Import; outcome: ImportOutcome }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [, navigate] = useLocation();
  const { undo, isUndoing } = useUndo(work.startAnew);
  const { total, fromCdb, onlyInA2 } = outcome.vehicles;
  const numbers = { total: format.number(total), fromCdb: format.number(fromCdb), onlyInA2: format.number(onlyInA2) };
  return (
    <>
      <div className={s.trial}>
        <p className={s.result} role="status">
          <IconCircleCheck size={20} aria-hidden />
          <b>{t('applied', { number: format.number(changesIn(outcome)) })}</b>
          <span className="k-2">{t('vehicles', { ...numbers, visits: format.number(outcome.visits) })}</span>
        </p>
        <div className={s.top}>
          <CountsTable files={outcome.files} />
          <Effects outcome={outcome} />
        </div>
        <Preview outcome={outcome} />
      </div>
      <StepFoot back={{ label: t('another'), run: work.startAnew }} main={{ label: t('toWorklist'), run: () => navigate(PATHS.today) }}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          loading={isUndoing}
          onClick={() =>
            outcome.importId !== null &&
            void undo(
              outcome.importId,
              outcome.files.map(({ name }) => name),
            )
          }
        >
          {t('undo')}
        </Button>
        <SaveRejected outcome={outcome} />
      </StepFoot>
    </>
  );
}
