import { useTranslation } from 'react-i18next';
import c from '../../../ui/panel/choice.module.css';
import { ResultChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { type InquiryForm, RESULT_KEYS } from './inquiry-form.ts';

interface Props {
  form: InquiryForm;
  set(part: Partial<InquiryForm>): void;
}

const ASKS_MORE: readonly InquiryForm['result'][] = ['booked', 'lost', 'call_back'];

export function Results({ form, set }: Props) {
  const { t } = useTranslation('inquiries');
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('results')}</span>
        <span className="k-dim">{form.result === null ? t('pressDigit') : t('changeResult')}</span>
      </div>
      <div className={`${c.results} ${ASKS_MORE.includes(form.result) ? c.picked : ''}`} role="radiogroup" aria-label={t('results')}>
        {RESULT_KEYS.map(([key, result]) => (
          <ResultChoice
            key={key}
            keyCap={key}
            label={t(`result_${result}`)}
            chosen={form.result === result}
            onChoose={() => set({ result })}
          />
        ))}
      </div>
    </section>
  );
}
