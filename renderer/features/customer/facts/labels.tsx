import { ActionIcon, Menu } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { useChange } from '../../../api/index.ts';
import { LabelChip, LabelChips } from '../../../ui/labels/label-chip.tsx';
import { useLabels } from '../../../ui/labels/use-own-words.ts';
import s from '../customer.module.css';

interface Props {
  customer: CustomerPage;
  opened: boolean;
  onOpen(opened: boolean): void;
}

/** What the branch has marked the customer as. One that is retired can only be taken. */
export function Labels({ customer, opened, onOpen }: Props) {
  const { t } = useTranslation('customers');
  const labels = useLabels();
  const set = useChange('customer.setLabels');
  const own = labels.of(customer.labels);
  const choices = labels.all.filter(({ id, retired }) => !retired || customer.labels.includes(id));
  if (choices.length === 0) return null;
  function toggle(id: number) {
    const labelIds = customer.labels.includes(id) ? customer.labels.filter((other) => other !== id) : [...customer.labels, id];
    set.mutate({ customerId: customer.id, labelIds });
  }
  return (
    <section className={s.section}>
      <h2>
        {t('column_labels')}
        <Menu position="bottom-end" shadow="md" opened={opened} onChange={onOpen} trapFocus returnFocus>
          <Menu.Target>
            <ActionIcon aria-label={t('editLabels')} title={`${t('editLabels')} (L)`} size={24}>
              <IconPencil size={15} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map((label) => (
              <Menu.CheckboxItem
                key={label.id}
                disabled={set.isPending}
                checked={customer.labels.includes(label.id)}
                onChange={() => toggle(label.id)}
              >
                <LabelChip label={label} />
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      </h2>
      {own.length === 0 ? <p className="k-dim">{t('noLabels')}</p> : <LabelChips labels={own} />}
    </section>
  );
}
