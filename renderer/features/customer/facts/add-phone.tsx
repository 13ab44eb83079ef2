import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '../../../../shared/contract/customers.ts';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { describeError, useChange } from '../../../api/index.ts';
import { useUnsaved } from '../../../ui/form/unsaved.ts';
import s from '../customer.module.css';

export function AddPhone({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation(['customers', 'common']);
  const add = useChange('phone.add', { quiet: true });
  const [opened, setOpened] = useState(false);
  const [number, setNumber] = useState('');
  const [vehicle, setVehicle] = useState('');
  const [tried, setTried] = useState(false);
  useUnsaved(opened && number.trim() !== '');
  const usable = normalisePhone(number) !== null;
  function close() {
    setOpened(false);
    setNumber('');
    setTried(false);
    add.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!usable || add.isPending) return;
    add.mutate({ customerId: customer.id, vehicleId: vehicle === '' ? null : Number(vehicle), number }, { onSuccess: close });
  }
  if (!opened) {
    return (
      <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={13} aria-hidden />} onClick={() => setOpened(true)}>
        {t('addPhone')}
      </Button>
    );
  }
  const problem = tried && !usable ? t('phoneInvalid') : add.error ? describeError(add.error).title : null;
  return (
    <form className={s.addPhone} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <TextInput
        ref={(input) => input?.focus()}
        type="tel"
        maxLength={40}
        label={t('newPhone')}
        value={number}
        error={problem}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('phoneFor')}
        value={vehicle}
        data={[
          { value: '', label: t('phoneForOwner') },
          ...customer.vehicles.map(({ id, model, engineNumber }) => ({
            value: String(id),
            label: `${t('phoneBringer')}: ${model ?? engineNumber}`,
          })),
        ]}
        onChange={(event) => setVehicle(event.currentTarget.value)}
      />
      <div className={s.buttons}>
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}
