import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../import.module.css';
import { formatWords } from '../parts/format-words.ts';
import type { ChosenFile, Import } from '../use-import.ts';

/** What each file was found to be; the kind can be corrected. */
export function FileTable({ work }: { work: Import }) {
  const { t } = useTranslation('imports');
  return (
    <table className={`${s.table} ${s.words}`}>
      <thead>
        <tr>
          <th>{t('column_file')}</th>
          <th>{t('column_kind')}</th>
          <th>{t('column_format')}</th>
          <th>{t('column_rows')}</th>
          <th>{t('column_columns')}</th>
          <th>
            <span className="k-sr">{t('removeFile')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {work.files.map((file) => (
          <tr key={file.token}>
            <td className="k-strong">{file.name}</td>
            <Found file={file} work={work} />
            <td>
              <ActionIcon aria-label={t('removeNamed', { name: file.name })} onClick={() => work.remove(file.token)}>
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Found({ file, work }: { file: ChosenFile; work: Import }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { found, error } = file;
  if (error) {
    const { title, remedy } = describeError(error);
    return <td colSpan={4} className={s.bad}>{`${title} ${remedy}`}</td>;
  }
  if (!found)
    return (
      <td colSpan={4} className="k-dim">
        {t('phase_read')}
      </td>
    );
  const matched = Object.values(found.mapping).filter((column) => column !== null).length;
  return (
    <>
      <td>
        <NativeSelect
          size="xs"
          w={180}
          aria-label={t('kindOf', { name: file.name })}
          value={found.kind ?? ''}
          error={found.kind === null}
          data={[
            ...(found.kind === null ? [{ value: '', label: t('kindUnknown') }] : []),
            { value: 'cdb', label: t('kind_cdb') },
            { value: 'a2', label: t('kind_a2') },
          ]}
          onChange={({ currentTarget: { value } }) => (value === 'cdb' || value === 'a2') && void work.setKind(file, value)}
        />
      </td>
      <td>{formatWords(t, found)}</td>
      <td>{format.number(found.rowCount)}</td>
      <td>{t(found.remembered ? 'columnsRemembered' : 'columnsMatched', { matched, total: found.header.length })}</td>
    </>
  );
}
