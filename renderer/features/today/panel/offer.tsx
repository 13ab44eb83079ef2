import { useTranslation } from 'react-i18next';
import type { OfferKind } from '../../../../shared/domain/follow-up-result.ts';
import { SmallChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { SlotPicker } from '../../../ui/slots/slot-picker.tsx';
import { AddressField } from './address-field.tsx';
import { Complaint } from './complaint.tsx';
import { usePanel } from './panel-context.ts';
import { PromoField } from './promo-field.tsx';

/** What must be offered, with the places to offer, and what the customer says to it. */
export function Offer({ offer }: { offer: OfferKind }) {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  const refused = form.offerAnswer === 'refused';
  const accepted = form.offerAnswer === 'accepted';
  const weekend = offer === 'weekend_booking'; // which days are free is part of the offer
  return (
    <div className={s.fields}>
      {form.objection === 'disappointed' && <Complaint />}
      <div className={s.label} style={{ marginBottom: 0 }}>
        <span>{t('answer')}</span>
        <span className={s.row}>
          <SmallChoice
            keyCap="Y"
            label={t('answerYes')}
            chosen={accepted}
            onChoose={() => dispatch({ type: 'answer_offer', answer: 'accepted' })}
          />
          <SmallChoice
            keyCap="T"
            label={t('answerNo')}
            chosen={refused}
            onChoose={() => dispatch({ type: 'answer_offer', answer: 'refused' })}
          />
        </span>
      </div>
      {accepted && offer === 'promo_booking' && <PromoField required />}
      {(accepted || (weekend && !refused)) && (
        <SlotPicker
          key={form.booking.type}
          type={form.booking.type}
          chosen={form.booking}
          takeFocus={accepted && form.booking.slot === null}
          onChoose={(choice) => dispatch({ type: 'choose_slot', ...choice })}
        />
      )}
      {accepted && offer === 'home_service' && <AddressField />}
    </div>
  );
}
