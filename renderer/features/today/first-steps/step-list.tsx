import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isConfirmable } from '../../../../shared/domain/first-steps.ts';
import { useChange } from '../../../api/index.ts';
import { useGo } from '../../../ui/form/use-leave.ts';
import s from './first-steps.module.css';
import { type FirstStep, PATH_OF_STEP } from './use-first-steps.ts';

/** Every step with what it is good for, the way to its screen, and for some a word that it is right as it is. */
export function StepList({ steps }: { steps: readonly FirstStep[] }) {
  const { t } = useTranslation('firstSteps');
  const go = useGo();
  const confirm = useChange('branch.confirmFirstStep');
  return (
    <ol className={s.steps}>
      {steps.map(({ code, isDone, canConfirm }) => {
        const path = PATH_OF_STEP[code];
        return (
          <li key={code} className={isDone ? s.done : undefined}>
            {isDone ? <IconCircleCheck size={18} aria-hidden /> : <IconCircle size={18} stroke={1.4} aria-hidden />}
            <span className={s.words}>
              <span className={s.name}>{t(`step_${code}`)}</span>
              <span className="k-sr"> ({t(isDone ? 'isDone' : 'isOpen')})</span>
              {!isDone && <span className={s.hint}>{t(`hint_${code}`)}</span>}
            </span>
            {canConfirm && isConfirmable(code) && (
              <Button
                variant="subtle"
                loading={confirm.isPending && confirm.variables.step === code}
                onClick={() => confirm.mutate({ step: code })}
              >
                {t(`confirm_${code}`)}
              </Button>
            )}
            {!isDone && path !== null && (
              <Button variant="default" onClick={() => go(path)} aria-label={`${t('open')}: ${t(`step_${code}`)}`}>
                {t('open')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
