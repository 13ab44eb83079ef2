import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDate } from '../../../../../renderer/ui/form/checks.ts';
import { TextField } from '../../../../../renderer/ui/form/fields.tsx';
import f from '../../../../../renderer/ui/form/form.module.css';
import { changeRow, withKey } from '../../../../../renderer/ui/form/row-key.ts';
import { RowTable } from '../../../../../renderer/ui/form/row-table.tsx';
import type { decidedHoliday } from '../../../../../shared/sync-protocol/index.ts';
import { useSession } from '../../../api/index.ts';
import { DayField } from '../../../ui/day-field.tsx';
import s from './send.module.css';
import { SendFrame } from './send-frame.tsx';

type Holiday = (typeof decidedHoliday)['_output'];

export function SendHolidays({ start }: { start: readonly Holiday[] }) {
  const { t } = useTranslation('settings');
  const { today } = useSession();
  const [rows, setRows] = useState(() => start.map(withKey));
  const isTwice = (row: (typeof rows)[number]) => rows.some((other) => other.key !== row.key && other.date === row.date);
  const isSound = rows.every((row) => isDate(row.date) && row.name.trim() !== '' && !isTwice(row));
  const holidays = rows.map(({ date, name }) => ({ date, name: name.trim() })).sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <SendFrame kind="holidays" body={(title, audience) => (isSound ? { kind: 'holidays', title, audience, content: { holidays } } : null)}>
      <RowTable
        heads={[t('date'), t('name')]}
        rows={rows}
        nameOf={({ name, date }) => name || date}
        onAdd={() => setRows([...rows, withKey({ date: today, name: '' })])}
        onRemove={({ key }) => setRows(rows.filter((row) => row.key !== key))}
        cells={(row) => (
          <>
            <td className={s.day}>
              <DayField
                name={t('date')}
                value={row.date}
                error={isTwice(row) ? t('twice') : undefined}
                onChange={(date) => setRows(changeRow(rows, row.key, { date }))}
              />
            </td>
            <td className={f.long}>
              <TextField
                name={t('name')}
                value={row.name}
                maxLength={80}
                required
                onChange={(name) => setRows(changeRow(rows, row.key, { name }))}
              />
            </td>
          </>
        )}
      />
    </SendFrame>
  );
}
