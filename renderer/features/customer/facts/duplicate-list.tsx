import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../customer.module.css';

export function DuplicateList({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  if (customer.possibleDuplicates.length === 0) return null;
  return (
    <section className={s.section}>
      <h2>{t('possibleDuplicates')}</h2>
      {customer.possibleDuplicates.map(({ customerId, name, phone, why }) => (
        <p key={`${customerId} ${why}`} className="k-2">
          {[name, phone && format.phone(phone), t(`duplicateWhy_${why}`).toLowerCase()].filter(Boolean).join(', ')}.{' '}
          <Link className={s.link} href={customerPath(customerId)} aria-label={`${t('compare')}: ${name}`}>
            {t('compare')}
          </Link>
        </p>
      ))}
    </section>
  );
}
