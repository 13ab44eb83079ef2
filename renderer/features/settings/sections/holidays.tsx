import { useTranslation } from 'react-i18next';
import { type CallOutput, useChange, useRead, useToday } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { isDate } from '../../../ui/form/checks.ts';
import { DateField, TextField } from '../../../ui/form/fields.tsx';
import { changeRow, type Keyed, withKey } from '../../../ui/form/row-key.ts';
import { RowTable } from '../../../ui/form/row-table.tsx';
import { DecidedHint, DecidedMark } from '../form/decided.tsx';
import { LockedForm } from '../form/locked.tsx';
import { SaveBar } from '../form/save-bar.tsx';
import { Section } from '../form/section.tsx';
import { useForm } from '../form/use-form.ts';
import s from '../settings.module.css';

type Holiday = CallOutput<'holidays.list'>[number];
type Row = Keyed<Holiday>;

const toDraft = (holidays: Holiday[]): Row[] => holidays.map(withKey);
const toHoliday = ({ date, name, source }: Row): Holiday => ({ date, name: name.trim(), source });
const isDecided = ({ source }: Row) => source === 'head_office';
const isTwice = (row: Row, rows: readonly Row[]) => rows.some((other) => other.key !== row.key && other.date === row.date);
const isSound = (rows: readonly Row[]) => rows.every((row) => isDate(row.date) && row.name.trim() !== '' && !isTwice(row, rows));

export function HolidaysSection() {
  const { t } = useTranslation('settings');
  const today = useToday();
  const format = useFormat();
  const query = useRead('holidays.list', {});
  const change = useChange('holidays.save', { quiet: true });
  const form = useForm({
    query,
    toDraft,
    save: (rows) => (isSound(rows) ? change.mutateAsync({ holidays: rows.map(toHoliday) }) : null),
  });
  const rows = form.draft;
  return (
    <Section name="holidays" intro={t('holidaysIntro')} failed={{ error: query.error, retry: () => void query.refetch() }}>
      {rows && (
        <LockedForm form={form}>
          {rows.some(isDecided) && <DecidedHint of="decidedRows" />}
          <RowTable
            heads={[t('date'), t('name')]}
            rows={rows}
            nameOf={({ name, date }) => name || date}
            onAdd={() => form.change([...rows, withKey({ date: today, name: '' })])}
            onRemove={({ key }) => form.change(rows.filter((row) => row.key !== key))}
            fixedMark={(row) => isDecided(row) && <DecidedMark />}
            cells={(row) =>
              isDecided(row) ? (
                <>
                  <td className={s.medium}>
                    <span className={s.fixed}>{format.longDate(row.date)}</span>
                  </td>
                  <td className={s.long}>
                    <span className={s.fixed}>{row.name}</span>
                  </td>
                </>
              ) : (
                <>
                  <td className={s.medium}>
                    <DateField
                      name={t('date')}
                      value={row.date}
                      error={isTwice(row, rows) ? t('twice') : undefined}
                      onChange={(date) => form.change(changeRow(rows, row.key, { date }))}
                    />
                  </td>
                  <td className={s.long}>
                    <TextField
                      name={t('name')}
                      value={row.name}
                      maxLength={80}
                      required
                      onChange={(name) => form.change(changeRow(rows, row.key, { name }))}
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
