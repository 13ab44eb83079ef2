import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import s from '../../../ui/panel/panel.module.css';
import { usePanel } from './panel-context.ts';

/** The customer's other numbers, for when the first one does not answer; and the first one again after that. */
export function Numbers() {
  const { t } = useTranslation(['contact', 'common']);
  const format = useFormat();
  const { data, phone, dispatch } = usePanel();
  const first =
    data.phone !== null && data.phoneHolder !== null ? [{ number: data.phone, holder: data.phoneHolder, flaggedBad: false }] : [];
  const others = [...first, ...data.otherPhones].filter(({ number }) => number !== phone);
  if (others.length === 0) return null;
  return (
    <section className={s.block}>
      {others.map(({ number, holder, flaggedBad }) => (
        <div key={`${number} ${holder}`} className={s.row}>
          <span className="k-phone">{format.phone(number)}</span>
          <span className="k-dim">{flaggedBad ? t('flaggedBad') : t(`common:holder_${holder}`)}</span>
          <span className="k-grow" />
          {!flaggedBad && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('useNumber', { number: format.phone(number) })}
              onClick={() => dispatch({ type: 'choose_phone', number })}
            >
              {t('useShort')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
