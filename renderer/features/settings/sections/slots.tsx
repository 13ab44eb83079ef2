import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useChange, useRead } from '../../../api/index.ts';
import { NumberField, TimeField } from '../../../ui/form/fields.tsx';
import { changeRow, withKey } from '../../../ui/form/row-key.ts';
import { RowTable } from '../../../ui/form/row-table.tsx';
import { LockedForm } from '../form/locked.tsx';
import { SaveBar } from '../form/save-bar.tsx';
import { Section } from '../form/section.tsx';
import { useForm } from '../form/use-form.ts';
import s from '../settings.module.css';
import { isSound, MOST, type Row, toDraft, toggled, toSlot, weekdayFault } from './slot-rows.ts';

const TYPES = ['regular', 'weekend', 'home_service'] as const;
/** The week begins on Monday. */
const DAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;

export function SlotsSection() {
  const { t } = useTranslation(['settings', 'common']);
  const query = useRead('slots.list', {});
  const change = useChange('slots.save', { quiet: true });
  const form = useForm<CallOutput<'slots.list'>, Row[]>({
    query,
    toDraft,
    save: (rows) => (isSound(rows) ? change.mutateAsync({ slots: rows.map(toSlot) }) : null),
  });
  const rows = form.draft ?? [];
  const set = (row: Row, part: Partial<Row>) => form.change(changeRow(rows, row.key, part));
  return (
    <Section name="slots" intro={t('slotsIntro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {form.draft && (
        <LockedForm form={form}>
          <RowTable
            heads={[t('slotTime'), t('slotType'), t('weekdays'), t('capacity')]}
            rows={rows}
            nameOf={({ time }) => t('slotName', { time })}
            onAdd={() => form.change([...rows, withKey({ time: '08:00', type: 'regular' as const, weekdays: '', capacity: '4' })])}
            onRemove={({ key }) => form.change(rows.filter((row) => row.key !== key))}
            cells={(row) => (
              <>
                <td className={s.short}>
                  <TimeField name={t('slotTime')} value={row.time} onChange={(time) => set(row, { time })} />
                </td>
                <td className={s.medium}>
                  <NativeSelect
                    size="xs"
                    aria-label={t('slotType')}
                    value={row.type}
                    data={TYPES.map((type) => ({ value: type, label: t(`common:bookingType_${type}`) }))}
                    onChange={(event) => set(row, { type: event.currentTarget.value as Row['type'] })}
                  />
                </td>
                <td>
                  <Weekdays row={row} fault={weekdayFault(row, rows)} onChange={(weekdays) => set(row, { weekdays })} />
                </td>
                <td className={s.medium}>
                  <NumberField
                    name={t('capacity')}
                    value={row.capacity}
                    min={0}
                    max={MOST}
                    onChange={(capacity) => set(row, { capacity })}
                  />
                </td>
              </>
            )}
          />
          <SaveBar form={form} blocked={!isSound(rows)} />
        </LockedForm>
      )}
    </Section>
  );
}

function Weekdays({ row, fault, onChange }: { row: Row; fault: ReturnType<typeof weekdayFault>; onChange(weekdays: string): void }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <span className={s.days}>
        {DAYS.map((day) => (
          <Checkbox
            key={day}
            label={t(`weekday_${day}`)}
            checked={row.weekdays.includes(day)}
            onChange={() => onChange(toggled(row.weekdays, day))}
          />
        ))}
      </span>
      {fault && <span className={s.fault}>{t(fault)}</span>}
    </>
  );
}
