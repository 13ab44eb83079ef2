import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead, useToday } from '../../../api/index.ts';
import s from '../../../ui/panel/panel.module.css';
import { usePanel } from './panel-context.ts';

/** The promos that run today. With `required`, the promo is what was offered. */
export function PromoField({ required = false }: { required?: boolean }) {
  const { t } = useTranslation('contact');
  const today = useToday();
  const { form, dispatch } = usePanel();
  const promos = useRead('promos.list', {}).data?.filter(
    (promo) => promo.active && (promo.fromDay ?? '') <= today && today <= (promo.toDay ?? '9999'),
  );
  if (!promos) return null;
  if (promos.length === 0) return required ? <p className={s.missing}>{t('noPromosYet')}</p> : null;
  return (
    <NativeSelect
      size="xs"
      label={t('promo')}
      value={form.booking.promoCode ?? ''}
      data={[{ value: '', label: t('noPromo') }, ...promos.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))]}
      onChange={(event) => dispatch({ type: 'write_booking', fields: { promoCode: event.currentTarget.value || null } })}
    />
  );
}
