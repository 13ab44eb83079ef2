import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLowMark } from '../../../../shared/domain/follow-up-result.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { SmallChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { MARKS } from '../form/questions.ts';
import { usePanel } from './panel-context.ts';

/** How the service was. A low mark or a complaint asks for the note below: what was wrong. */
export function Satisfaction() {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  const isLow = form.satisfaction !== null && isLowMark(form.satisfaction);
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('satisfaction')}</span>
        <span className="k-dim">{t('required')}</span>
      </div>
      <fieldset className={s.row} style={{ flexWrap: 'wrap', border: 0, padding: 0, margin: 0 }} aria-label={t('satisfaction')}>
        {MARKS.map((mark) => (
          <SmallChoice
            key={mark}
            keyCap={String(mark)}
            label={t(`mark_${mark}`)}
            chosen={form.satisfaction === mark}
            onChoose={() => dispatch({ type: 'choose_mark', mark })}
          />
        ))}
      </fieldset>
      <Checkbox
        mt={8}
        label={
          <span>
            <KeyCap>X</KeyCap> {t('complains')}
          </span>
        }
        checked={form.complaintOpened}
        onChange={() => dispatch({ type: 'toggle_complaint' })}
      />
      {(isLow || form.complaintOpened) && <p className="k-2">{t('saysWhatWasWrong')}</p>}
    </section>
  );
}
