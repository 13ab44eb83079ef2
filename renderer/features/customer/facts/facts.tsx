import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../customer.module.css';
import { AddPhone } from './add-phone.tsx';
import { Corrected } from './corrected.tsx';
import { PhoneLine } from './phone-line.tsx';

/** Who it is. What a person corrected is marked: imports leave it alone (DOMAIN 2). */
export function Facts({ customer, onEdit }: { customer: CustomerPage; onEdit(): void }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { fields, phones } = customer;
  const corrected = new Set(customer.handCorrected);
  const place = [fields.address, fields.village, fields.district, fields.city, fields.postalCode].filter(Boolean).join(', ');
  const gender = fields.gender === 'L' || fields.gender === 'P' ? t(`gender_${fields.gender}`) : fields.gender;
  const rows: [string, ReactNode, boolean][] = [
    [t('field_address'), place, ['address', 'village', 'district', 'city', 'postalCode'].some((name) => corrected.has(name))],
    [t('field_gender'), gender, corrected.has('gender')],
    [t('field_occupation'), fields.occupation, corrected.has('occupation')],
    [t('field_birthDate'), fields.birthDate && format.longDate(fields.birthDate), corrected.has('birthDate')],
    [t('field_email'), fields.email, corrected.has('email')],
    [t('field_ktp'), fields.ktpLast4 && <span className="k-code">•••• •••• •••• {fields.ktpLast4}</span>, false],
    [t('field_salesperson'), fields.salesperson, false],
  ];
  return (
    <section className={s.section}>
      <h2>
        <span>
          {t('facts')}
          {corrected.has('name') && <Corrected />}
        </span>
        <ActionIcon aria-label={t('editFacts')} size={24} onClick={onEdit}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      </h2>
      <dl className={s.facts}>
        {phones.map((phone) => (
          <PhoneLine key={phone.id} phone={phone} vehicles={customer.vehicles} />
        ))}
      </dl>
      <AddPhone customer={customer} />
      <dl className={s.facts}>
        {rows
          .filter(([, value]) => value)
          .map(([name, value, isCorrected]) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name} value`}>
              {value}
              {isCorrected && <Corrected />}
            </dd>,
          ])}
      </dl>
    </section>
  );
}
