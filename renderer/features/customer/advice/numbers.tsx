import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../customer.module.css';

export function Numbers({ numbers }: { numbers: CustomerPage['numbers'] }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { visits, lastVisitOn, spent12Months, contacted, answered, booked, came } = numbers;
  const rows = [
    [
      t('numberVisits'),
      lastVisitOn ? t('numberVisitsLast', { count: visits, date: format.shortDate(lastVisitOn) }) : format.number(visits),
    ],
    [t('numberSpent'), format.rupiah(spent12Months)],
    [t('numberAnswered'), t('numberAnsweredValue', { contacted, answered })],
    [t('numberCame'), t('numberCameValue', { came, booked })],
  ];
  return (
    <section className={s.section}>
      <h2>{t('numbers')}</h2>
      <dl className={s.facts} style={{ gridTemplateColumns: '1fr auto' }}>
        {rows.map(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} value`} className="k-num">
            {value}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
