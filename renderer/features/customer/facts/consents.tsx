import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useChange } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../customer.module.css';

const HOWS = ['cdb', 'contact', 'customer_page', 'merge'] as const;

/** One switch per purpose, with when and how the answer came (DOMAIN 2). */
export function Consents({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const setConsent = useChange('customer.setConsent');
  return (
    <section className={s.section}>
      <h2>{t('consents')}</h2>
      {customer.consents.map(({ purpose, granted, at, how, user }) => {
        const known = HOWS.find((name) => name === how);
        const words = granted === null ? t('consentUnknown') : t(granted ? 'consentAllowed' : 'consentRefused');
        const where = [at && format.shortDate(at), known ? t(`consentHow_${known}`) : how, user].filter(Boolean).join(', ');
        return (
          <div key={purpose} className={s.consent}>
            <span>{t(`purpose_${purpose}`)}</span>
            <Switch
              size="xs"
              labelPosition="left"
              label={words}
              aria-label={`${t(`purpose_${purpose}`)}: ${words}`}
              checked={granted === true}
              disabled={setConsent.isPending}
              onChange={(event) => setConsent.mutate({ customerId: customer.id, purpose, granted: event.currentTarget.checked })}
            />
            {where && <small>{where}</small>}
          </div>
        );
      })}
    </section>
  );
}
