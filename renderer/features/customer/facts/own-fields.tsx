import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useOwnFields } from '../../../ui/labels/use-own-words.ts';
import { valueWords } from '../../../ui/labels/value-words.ts';
import s from '../customer.module.css';
import { Corrected } from './corrected.tsx';

/** What the branch asks of its customers beyond what the files tell. Every field is shown, so that it is seen what is still to be asked. */
export function OwnFields({ customer, onEdit }: { customer: CustomerPage; onEdit(): void }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const fields = useOwnFields();
  if (fields.length === 0) return null;
  return (
    <section className={s.section}>
      <h2>
        {t('filterField')}
        <ActionIcon aria-label={t('editOwnFields')} title={`${t('editOwnFields')} (K)`} size={24} onClick={onEdit}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      </h2>
      <dl className={s.facts}>
        {fields.map(({ id, key, name, kind }) => {
          const value = customer.custom[key];
          return [
            <dt key={key} className="k-cut" title={name}>
              {name}
            </dt>,
            <dd key={`${key} value`} className={value === undefined ? 'k-dim' : ''}>
              {valueWords(kind, value, format)}
              {value !== undefined && customer.handCorrected.includes(`field:${id}`) && <Corrected />}
            </dd>,
          ];
        })}
      </dl>
    </section>
  );
}
