import { Button, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import type { CustomField } from '../../../../shared/contract/labels.ts';
import { LONGEST_VALUE, readCustomValue, typedValue } from '../../../../shared/domain/custom-value.ts';
import { useChange } from '../../../api/index.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { DayInput, hasHalfTypedDay } from '../../../ui/form/day-input.tsx';
import { FormModal } from '../../../ui/form/form-modal.tsx';
import { useOwnFields } from '../../../ui/labels/use-own-words.ts';
import s from '../customer.module.css';

/** All own fields of the branch, checked while typing; only changed ones are saved. */
export function EditOwnFields({ customer, onClose }: { customer: CustomerPage; onClose(): void }) {
  const { t } = useTranslation(['customers', 'common']);
  const fields = useOwnFields();
  const save = useChange('customer.setFields', { quiet: true });
  const [typed, setTyped] = useState<Record<string, string>>({});
  const before = (key: string) => typedValue(customer.custom[key] ?? null);
  const changes = fields.filter(({ key }) => typed[key] !== undefined && typed[key]?.trim() !== before(key));
  const faultOf = (field: CustomField) => {
    const reading = changes.includes(field) ? readCustomValue(field, typed[field.key] ?? '') : null;
    return reading && !reading.ok ? t(`valueFault_${reading.why}`) : null;
  };
  const ready = changes.length > 0 && changes.every((field) => faultOf(field) === null);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!ready || hasHalfTypedDay(event.currentTarget) || save.isPending) return;
    const values = Object.fromEntries(changes.map(({ key }) => [key, typed[key] ?? '']));
    save.mutate(
      { customerId: customer.id, values },
      {
        onSuccess: () => {
          notifications.show({ message: t('saved'), autoClose: 3000 });
          onClose();
        },
      },
    );
  }
  if (fields.length === 0) return null;
  return (
    <FormModal opened isEdited={changes.length > 0} onClose={onClose} title={t('editOwnFields')} size={560} centered>
      <form className={s.form} onSubmit={submit} noValidate>
        <div className={s.pair}>
          {fields.map((field, index) => (
            <ValueInput
              key={field.key}
              field={field}
              isFirst={index === 0}
              value={typed[field.key] ?? before(field.key)}
              fault={faultOf(field)}
              onChange={(text) => setTyped({ ...typed, [field.key]: text })}
            />
          ))}
        </div>
        {save.error && <ErrorNotice error={save.error} />}
        <div className={s.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={save.isPending}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </FormModal>
  );
}

interface InputProps {
  field: CustomField;
  isFirst: boolean;
  value: string;
  fault: string | null;
  onChange(text: string): void;
}

function ValueInput({ field: { key, name, kind, choices }, isFirst, value, fault, onChange }: InputProps) {
  const common = { label: name, name: key, 'data-autofocus': isFirst || undefined };
  if (kind === 'date') return <DayInput {...common} value={value} error={fault} onChange={onChange} />;
  if (kind === 'choice')
    return (
      <NativeSelect
        {...common}
        size="xs"
        value={value}
        data={[{ value: '', label: '–' }, ...choices, ...(value === '' || choices.includes(value) ? [] : [value])]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...common}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      maxLength={LONGEST_VALUE}
      value={value}
      error={fault}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
