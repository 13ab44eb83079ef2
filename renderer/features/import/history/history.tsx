import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppState, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import s from '../import.module.css';
import { useSaveRejected } from '../use-save-rejected.ts';
import { useUndo } from './use-undo.ts';

/** Imports of this branch, newest first. Only the newest that still stands can be undone. */
export function History() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const history = useRead('import.history', {});
  const mayImport = useAppState().data?.user?.role !== 'admin';
  const { undo, isUndoing } = useUndo();
  const saveRejected = useSaveRejected();
  if (history.error) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <section className={s.card} aria-labelledby="import-history">
      <h2 id="import-history">{t('history')}</h2>
      {history.data?.length === 0 ? (
        <p className="k-dim">{t('historyEmpty')}</p>
      ) : (
        <table className={`${s.table} ${s.words}`}>
          <thead>
            <tr>
              <th>{t('column_at')}</th>
              <th>{t('column_user')}</th>
              <th>{t('column_file')}</th>
              <th>{t('column_result')}</th>
              <th>
                <span className="k-sr">{t('undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {history.data?.map(({ id, at, user, files, undoneAt, undoable }) => (
              <tr key={id}>
                <td>{format.dateTime(at)}</td>
                <td>{user ?? '–'}</td>
                <td>{lines(files.map((file) => `${t(`short_${file.kind}`)} ${file.name}`))}</td>
                <td>
                  {files.map((file, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of files
                    <div key={index}>
                      {t('historyCounts', {
                        fresh: format.number(file.new),
                        changed: format.number(file.changed),
                        rejected: format.number(file.rejected),
                      })}{' '}
                      {file.rejected > 0 && undoneAt === null && mayImport && (
                        <Button
                          variant="subtle"
                          size="compact-xs"
                          aria-label={`${t('saveRejectedShort')}: ${t('saveRejectedOf', { number: format.number(file.rejected), name: file.name })}`}
                          onClick={() => void saveRejected({ importId: id, file: index, name: file.name, rows: file.rejected })}
                        >
                          {t('saveRejectedShort')}
                        </Button>
                      )}
                    </div>
                  ))}
                </td>
                <td className={s.act}>
                  {undoneAt && <span className="k-dim">{t('undoneAt', { at: format.dateTime(undoneAt) })}</span>}
                  {undoable && mayImport && (
                    <Button
                      variant="default"
                      loading={isUndoing}
                      onClick={() =>
                        void undo(
                          id,
                          files.map(({ name }) => name),
                        )
                      }
                    >
                      {t('undo')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function lines(words: readonly string[]) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of equal files
  return words.map((word, index) => <div key={index}>{word}</div>);
}
