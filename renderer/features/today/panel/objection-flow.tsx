import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { SmallChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { mandatoryOffer } from '../form/form-reducer.ts';
import { OBJECTION_KEYS } from '../form/questions.ts';
import { Offer } from './offer.tsx';
import { usePanel } from './panel-context.ts';

/** The SOP: an objection, its mandatory offer, the answer (DOMAIN 4). */
export function ObjectionFlow() {
  const { t } = useTranslation(['contact', 'common']);
  const { form, dispatch, data } = usePanel();
  const offer = mandatoryOffer(form);
  const words = offer === null ? undefined : data.offerScripts[offer];
  return (
    <section className={s.block}>
      <div className={s.label}>
        <span>{t('objections')}</span>
        <span className="k-dim">{t('required')}</span>
      </div>
      <div className={s.tight}>
        {OBJECTION_KEYS.map(([key, objection]) => (
          <SmallChoice
            key={key}
            keyCap={key}
            label={t(`common:objection_${objection}`)}
            chosen={form.objection === objection}
            onChoose={() => dispatch({ type: 'choose_objection', objection })}
          />
        ))}
      </div>
      {words && <p className={s.say}>“{words}”</p>}
      {form.objection === 'time' && (
        <Checkbox
          my={6}
          checked={form.weekdayImpossible}
          onChange={() => dispatch({ type: 'toggle_weekday_check' })}
          label={
            <>
              {t('weekdayCheck')} <KeyCap>X</KeyCap>
            </>
          }
        />
      )}
      {form.objection === 'other' && (
        <Textarea
          mt={8}
          autosize
          minRows={2}
          maxRows={4}
          autoFocus
          label={t('objectionText')}
          value={form.objectionText}
          onChange={(event) => dispatch({ type: 'write', fields: { objectionText: event.currentTarget.value } })}
        />
      )}
      {offer && <Offer offer={offer} />}
    </section>
  );
}
