import { useTranslation } from 'react-i18next';
import type { OfferKind } from '../../../../shared/domain/follow-up-result.ts';
import { AddressField } from './address-field.tsx';
import { SmallChoice } from './choice.tsx';
import { Complaint } from './complaint.tsx';
import s from './panel.module.css';
import { usePanel } from './panel-context.ts';
import { PromoField } from './promo-field.tsx';
import { SlotPicker } from './slot-picker.tsx';

/** What must be offered, with the places to offer, and what the customer says to it. */
export function Offer({ offer }: { offer: OfferKind }) {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  const refused = form.offerAnswer === 'refused';
  return (
    <div className={s.fields}>
      {form.objection === 'disappointed' && <Complaint />}
      {!refused && offer === 'promo_booking' && <PromoField required />}
      {!refused && (
        <SlotPicker
          key={form.booking.type}
          type={form.booking.type}
          chosen={form.booking}
          takeFocus={form.offerAnswer === 'accepted' && form.booking.slot === null}
          onChoose={(choice) => dispatch({ type: 'choose_slot', ...choice })}
        />
      )}
      {!refused && offer === 'home_service' && <AddressField />}
      <div className={s.label} style={{ marginBottom: 0 }}>
        <span>{t('answer')}</span>
        <span className={s.row}>
          <SmallChoice
            keyCap="Y"
            label={t('answerYes')}
            chosen={form.offerAnswer === 'accepted'}
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
    </div>
  );
}
