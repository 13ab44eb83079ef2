import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../form/fields.tsx';
import s from '../form/form.module.css';
import { changeRow } from '../form/row-key.ts';
import { type AttemptDraft, isOutOfOrder, MOST_DAYS_BEFORE } from './program-draft.ts';

const CHANNELS = ['whatsapp', 'call'] as const;

export function AttemptsTable({ attempts, onChange }: { attempts: AttemptDraft[]; onChange(attempts: AttemptDraft[]): void }) {
  const { t } = useTranslation(['settings', 'common']);
  const set = (row: AttemptDraft, part: Partial<AttemptDraft>) => onChange(changeRow(attempts, row.key, part));
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th scope="col">{t('attempts')}</th>
          <th scope="col">{t('daysBefore')}</th>
          <th scope="col">{t('channel')}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((row, index) => (
          <tr key={row.key}>
            <td className={s.medium}>
              <span className={s.rowName}>{t('attemptNo', { n: row.n })}</span>
            </td>
            <td className={s.medium}>
              <NumberField
                name={`${t('daysBefore')}, ${t('attemptNo', { n: row.n })}`}
                value={row.daysBefore}
                min={0}
                max={MOST_DAYS_BEFORE}
                error={isOutOfOrder(attempts, index) ? t('attemptOrder') : undefined}
                onChange={(daysBefore) => set(row, { daysBefore })}
              />
            </td>
            <td className={s.medium}>
              <NativeSelect
                size="xs"
                aria-label={`${t('channel')}, ${t('attemptNo', { n: row.n })}`}
                value={row.channel}
                data={CHANNELS.map((channel) => ({ value: channel, label: t(`common:${channel}`) }))}
                onChange={(event) => set(row, { channel: event.currentTarget.value as AttemptDraft['channel'] })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
