import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from '../use-import.ts';
import s from './steps-bar.module.css';

export function StepsBar({ here }: { here: Step }) {
  const { t } = useTranslation('imports');
  const at = STEPS.indexOf(here);
  return (
    <ol className={s.steps}>
      {STEPS.map((step, index) => (
        <li key={step} className={index < at ? s.past : index === at ? s.here : ''} aria-current={index === at ? 'step' : undefined}>
          <span className={s.dot}>{index < at ? <IconCheck size={13} stroke={2.5} aria-label={t('stepDone')} /> : index + 1}</span>
          {t(`step_${step}`)}
        </li>
      ))}
    </ol>
  );
}
