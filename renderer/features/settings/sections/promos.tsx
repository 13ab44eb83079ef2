import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CallOutput, useChange, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { DateField, TextField } from '../../../ui/form/fields.tsx';
import { changeRow, withKey } from '../../../ui/form/row-key.ts';
import { RowTable } from '../../../ui/form/row-table.tsx';
import { DecidedHint, DecidedMark } from '../form/decided.tsx';
import { LockedForm } from '../form/locked.tsx';
import { SaveBar } from '../form/save-bar.tsx';
import { Section } from '../form/section.tsx';
import { useForm } from '../form/use-form.ts';
import s from '../settings.module.css';
import { codeFault, dateFault, isDecided, isSound, type Row, toDraft, toPromo } from './promo-rows.ts';

export function PromosSection() {
  const { t } = useTranslation('settings');
  const query = useRead('promos.list', {});
  const change = useChange('promos.save', { quiet: true });
  const form = useForm<CallOutput<'promos.list'>, Row[]>({
    query,
    toDraft,
    save: (rows) => (isSound(rows) ? change.mutateAsync({ promos: rows.map(toPromo) }) : null),
  });
  const rows = form.draft ?? [];
  const set = (row: Row, part: Partial<Row>) => form.change(changeRow(rows, row.key, part));
  return (
    <Section name="promos" intro={t('promosIntro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {form.draft && (
        <LockedForm form={form}>
          {rows.some(isDecided) && <DecidedHint of="decidedRows" />}
          <RowTable
            heads={[t('code'), t('name'), t('fromDay'), t('toDay'), t('active')]}
            rows={rows}
            nameOf={({ name, code }) => name || code || 'promo'}
            onAdd={() => form.change([...rows, withKey({ code: '', name: '', fromDay: '', toDay: '', active: true })])}
            onRemove={({ key }) => form.change(rows.filter((row) => row.key !== key))}
            fixedMark={(row) => isDecided(row) && <DecidedMark />}
            cells={(row) =>
              isDecided(row) ? (
                <DecidedPromo row={row} />
              ) : (
                <>
                  <td className={s.medium}>
                    <TextField
                      name={t('code')}
                      value={row.code}
                      maxLength={40}
                      required
                      error={codeFault(row, rows) ? t('twice') : undefined}
                      onChange={(code) => set(row, { code })}
                    />
                  </td>
                  <td className={s.longest}>
                    <TextField name={t('name')} value={row.name} maxLength={120} required onChange={(name) => set(row, { name })} />
                  </td>
                  <td className={s.medium}>
                    <DateField optional name={t('fromDay')} value={row.fromDay} onChange={(fromDay) => set(row, { fromDay })} />
                  </td>
                  <td className={s.medium}>
                    <DateField
                      optional
                      name={t('toDay')}
                      value={row.toDay}
                      error={dateFault(row) ? t('dateOrder') : undefined}
                      onChange={(toDay) => set(row, { toDay })}
                    />
                  </td>
                  <td className={s.short}>
                    <Switch
                      mt={5}
                      aria-label={`${t('active')}: ${row.name}`}
                      checked={row.active}
                      onChange={(event) => set(row, { active: event.currentTarget.checked })}
                    />
                  </td>
                </>
              )
            }
          />
          <SaveBar form={form} blocked={!isSound(rows)} />
        </LockedForm>
      )}
    </Section>
  );
}

function DecidedPromo({ row }: { row: Row }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const cells = [
    [s.medium, row.code],
    [s.longest, row.name],
    [s.medium, format.shortDate(row.fromDay)],
    [s.medium, format.shortDate(row.toDay)],
    [s.short, row.active ? t('active') : t('inactive')],
  ] as const;
  return cells.map(([width, text], index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells never change places
    <td key={index} className={width}>
      <span className={s.fixed}>{text}</span>
    </td>
  ));
}
