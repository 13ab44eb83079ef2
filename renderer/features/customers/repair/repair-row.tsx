import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { normalisePhone } from '../../../../shared/domain/phone.ts';
import { type CallOutput, describeError, useChange } from '../../../api/index.ts';
import { customerPath } from '../../../paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import s from '../customers.module.css';

type Row = CallOutput<'phones.repairList'>[number];

export function RepairRow({ row }: { row: Row }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const add = useChange('phone.add', { quiet: true });
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const usable = normalisePhone(number) !== null;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!usable || add.isPending) return;
    add.mutate(
      { customerId: row.customerId, vehicleId: null, number },
      { onSuccess: () => notifications.show({ message: t('repairSaved', { name: row.customer }), autoClose: 3000 }) },
    );
  }
  const problem = tried && !usable ? t('phoneInvalid') : add.error ? describeError(add.error).title : null;
  return (
    <tr>
      <td>
        <Link className={s.link} href={customerPath(row.customerId)}>
          {row.customer}
        </Link>
      </td>
      <td>{row.model ?? '–'}</td>
      <td className="k-code">{row.engineNumber}</td>
      <td>{format.shortDate(row.purchaseDate)}</td>
      <td className="k-2">{row.address ?? '–'}</td>
      <td>
        <StateChip state={row.why === 'flagged_bad' ? 'missed' : 'excluded'}>{t(`repairWhy_${row.why}`)}</StateChip>
      </td>
      <td className="k-code">{row.written.join(', ') || '–'}</td>
      <td>
        <form className={s.repair} onSubmit={submit}>
          <TextInput
            w={168}
            type="tel"
            maxLength={40}
            aria-label={t('repairFor', { name: row.customer, vehicle: row.model ?? row.engineNumber })}
            placeholder="08…"
            value={number}
            error={problem}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={add.isPending} disabled={number.trim() === ''}>
            {t('repairSave')}
          </Button>
        </form>
      </td>
    </tr>
  );
}
