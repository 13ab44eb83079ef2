import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../import.module.css';

type FileOutcome = ImportOutcome['files'][number];
const COUNTS = ['rows', 'new', 'changed', 'unchanged', 'duplicate'] as const;
const QUIET: readonly string[] = ['unchanged', 'duplicate', 'erased'];

/** Rows per file: new, changed, unchanged, duplicate, rejected and, where there are any, those of erased people add up to those read. */
export function CountsTable({ files }: { files: readonly FileOutcome[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const counts = files.some(({ erased }) => erased > 0) ? ([...COUNTS, 'erased'] as const) : COUNTS;
  const sum = (pick: (file: FileOutcome) => number) => format.number(files.reduce((total, file) => total + pick(file), 0));
  return (
    <section className={`${s.card} ${s.scroll}`} aria-label={t('counts')}>
      <table className={`${s.table} ${s.counts}`}>
        <thead>
          <tr>
            <th>{t('column_file')}</th>
            {counts.map((count) => (
              <th key={count}>{t(`count_${count}`)}</th>
            ))}
            <th>{t('count_rejected')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be given twice, and the order never changes
            <tr key={index}>
              <td>
                <b>{t(`short_${file.kind}`)}</b> {file.name}
                <small>{t(`format_${file.format}`)}</small>
              </td>
              {counts.map((count) => (
                <td key={count} className={QUIET.includes(count) ? 'k-dim' : undefined}>
                  {format.number(file[count])}
                </td>
              ))}
              <td className={file.rejected.length > 0 ? s.bad : 'k-dim'}>
                {file.rejected.length > 0 && <IconAlertTriangle size={15} aria-hidden />}
                {format.number(file.rejected.length)}
              </td>
            </tr>
          ))}
          <tr className={s.sum}>
            <td>{t('sum')}</td>
            {counts.map((count) => (
              <td key={count}>{sum((file) => file[count])}</td>
            ))}
            <td>{sum((file) => file.rejected.length)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
