import { useTranslation } from 'react-i18next';
import type { BackupFacts, Inspection } from '../../../shared/contract/backup.ts';
import { useFormat } from '../../text/use-format.ts';
import s from './restore.module.css';

const COUNTED = ['customers', 'vehicles', 'contacts', 'bookings', 'visits'] as const;

/** The backup beside what it would replace, so that a person sees which is which. */
export function FactsTable({ facts, told: { present, replaces } }: { facts: BackupFacts; told: Inspection }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const hasPresent = replaces !== 'nothing';
  const named = ({ name, code }: BackupFacts['branch']) => `${name} (${code})`;
  return (
    <table className={s.facts} aria-label={t('facts')}>
      <thead>
        <tr>
          <th scope="col" aria-label={t('facts')} />
          <th scope="col">{t('ofBackup')}</th>
          {hasPresent && <th scope="col">{t('ofPresent')}</th>}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('row_branch')}</th>
          <td>{named(facts.branch)}</td>
          {hasPresent && <td>{present ? named(present.branch) : t('unreadable')}</td>}
        </tr>
        <tr>
          <th scope="row">{t('row_at')}</th>
          <td>{format.dateTime(facts.at)}</td>
          {hasPresent && <td>{present ? format.dateTime(present.at) : '–'}</td>}
        </tr>
        {COUNTED.map((table) => (
          <tr key={table}>
            <th scope="row">{t(`row_${table}`)}</th>
            <td>{format.number(facts.counts[table])}</td>
            {hasPresent && <td>{present ? format.number(present.counts[table]) : '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
