import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../../../renderer/ui/form/checks.ts';
import { TextField } from '../../../../../renderer/ui/form/fields.tsx';
import f from '../../../../../renderer/ui/form/form.module.css';
import { changeRow, withKey } from '../../../../../renderer/ui/form/row-key.ts';
import { RowTable } from '../../../../../renderer/ui/form/row-table.tsx';
import type { DecidedPromo } from '../../../../../shared/sync-protocol/index.ts';
import { DayField } from '../../../ui/day-field.tsx';
import s from './send.module.css';
import { SendFrame } from './send-frame.tsx';

/** Without a date a promo goes on for ever. */
export function SendPromos({ start }: { start: readonly DecidedPromo[] }) {
  const { t } = useTranslation(['settings', 'headOfficeAdmin']);
  const [rows, setRows] = useState(() =>
    start.map(({ code, name, fromDay, toDay }) => withKey({ code, name, fromDay: fromDay ?? '', toDay: toDay ?? '' })),
  );
  type Row = (typeof rows)[number];
  const isTwice = (row: Row) => rows.some((other) => other.key !== row.key && other.code.trim() === row.code.trim());
  const isReversed = ({ fromDay, toDay }: Row) => fromDay !== '' && toDay !== '' && toDay < fromDay;
  const isOpen = (day: string) => day === '' || isDate(day);
  const isSound = rows.every(
    (row) =>
      row.code.trim() !== '' && row.name.trim() !== '' && isOpen(row.fromDay) && isOpen(row.toDay) && !isTwice(row) && !isReversed(row),
  );
  const promos = rows.map(({ code, name, fromDay, toDay }) => ({
    code: code.trim(),
    name: name.trim(),
    fromDay: fromDay || null,
    toDay: toDay || null,
  }));
  const set = (row: Row, part: Partial<Row>) => setRows(changeRow(rows, row.key, part));
  return (
    <SendFrame kind="promos" body={(title, audience) => (isSound ? { kind: 'promos', title, audience, content: { promos } } : null)}>
      <RowTable
        heads={[t('code'), t('name'), t('fromDay'), t('toDay')]}
        rows={rows}
        nameOf={({ name, code }) => name || code}
        onAdd={() => setRows([...rows, withKey({ code: '', name: '', fromDay: '', toDay: '' })])}
        onRemove={({ key }) => setRows(rows.filter((row) => row.key !== key))}
        cells={(row) => (
          <>
            <td className={f.medium}>
              <TextField
                name={t('code')}
                value={row.code}
                maxLength={40}
                required
                error={isTwice(row) ? t('twice') : undefined}
                onChange={(code) => set(row, { code: code.toUpperCase() })}
              />
            </td>
            <td className={f.long}>
              <TextField name={t('name')} value={row.name} maxLength={120} required onChange={(name) => set(row, { name })} />
            </td>
            <td className={s.day}>
              <DayField
                emptyWords={t('headOfficeAdmin:noDay')}
                name={t('fromDay')}
                value={row.fromDay}
                onChange={(fromDay) => set(row, { fromDay })}
              />
            </td>
            <td className={s.day}>
              <DayField
                emptyWords={t('headOfficeAdmin:noDay')}
                name={t('toDay')}
                value={row.toDay}
                error={isReversed(row) ? t('dateOrder') : undefined}
                onChange={(toDay) => set(row, { toDay })}
              />
            </td>
          </>
        )}
      />
    </SendFrame>
  );
}
