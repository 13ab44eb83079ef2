import { useTranslation } from 'react-i18next';
import { SmallChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { type InquiryForm, REASON_KEYS } from './inquiry-form.ts';

interface Props {
  form: InquiryForm;
  set(part: Partial<InquiryForm>): void;
}

export function LostReasons({ form, set }: Props) {
  const { t } = useTranslation('inquiries');
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('lostReasons')}</span>
        <span className="k-dim">{t('required')}</span>
      </div>
      <div className={s.row}>
        {REASON_KEYS.map(([key, reason]) => (
          <SmallChoice
            key={key}
            keyCap={key}
            label={t(`lost_${reason}`)}
            chosen={form.lostReason === reason}
            onChoose={() => set({ lostReason: reason })}
          />
        ))}
      </div>
    </section>
  );
}
