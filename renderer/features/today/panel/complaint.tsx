import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SmallChoice } from '../../../ui/panel/choice.tsx';
import s from '../../../ui/panel/panel.module.css';
import { usePanel } from './panel-context.ts';

/** A disappointed customer is also offered to have a complaint opened (DOMAIN 4). */
export function Complaint() {
  const { t } = useTranslation('contact');
  const { form, dispatch } = usePanel();
  return (
    <div>
      <div className={s.label} style={{ marginTop: 6 }}>
        <span>{t('complaint')}</span>
        <span className={s.row}>
          <SmallChoice
            keyCap="X"
            label={t('complaintYes')}
            chosen={form.complaintOffered === true}
            onChoose={() => dispatch({ type: 'answer_complaint', offered: true })}
          />
          <SmallChoice
            keyCap="B"
            label={t('complaintNo')}
            chosen={form.complaintOffered === false}
            onChoose={() => dispatch({ type: 'answer_complaint', offered: false })}
          />
        </span>
      </div>
      {form.complaintOffered && (
        <Checkbox
          label={t('complaintOpened')}
          checked={form.complaintOpened}
          onChange={(event) => dispatch({ type: 'write', fields: { complaintOpened: event.currentTarget.checked } })}
        />
      )}
    </div>
  );
}
