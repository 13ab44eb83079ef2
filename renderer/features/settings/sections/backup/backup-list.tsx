import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupFacts, BackupSource } from '../../../../../shared/contract/backup.ts';
import { useRead } from '../../../../api/index.ts';
import { chooseBackupFile } from '../../../../ui/restore/choose-backup-file.ts';
import { useBackupWords } from '../../../../ui/restore/use-backup-words.ts';
import b from './backup.module.css';

/** Every backup there is, newest first, and the way back to it. */
export function BackupList({ onRestore }: { onRestore(from: BackupSource): void }) {
  const { t } = useTranslation('backup');
  const list = useRead('backup.list', {}).data;

  async function fromFile() {
    const chosen = await chooseBackupFile();
    if (chosen) onRestore(chosen);
  }

  return (
    <section className={b.part} aria-labelledby="backup-list">
      <div className={b.heading}>
        <h3 id="backup-list">{t('list')}</h3>
        <Button variant="default" onClick={() => void fromFile()}>
          {t('fromFile')}
        </Button>
      </div>
      {list?.length === 0 && <p className="k-2">{t('listEmpty')}</p>}
      {list && list.length > 0 && (
        <table className={b.list}>
          <thead>
            <tr>
              <th scope="col">{t('column_at')}</th>
              <th scope="col">{t('column_kind')}</th>
              <th scope="col">{t('column_place')}</th>
              <th scope="col" className="k-num">
                {t('column_size')}
              </th>
              <th scope="col">{t('column_content')}</th>
              <th scope="col">
                <span className="k-sr">{t('column_actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((facts) => (
              <Row key={`${facts.place} ${facts.name}`} facts={facts} onRestore={onRestore} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ facts, onRestore }: { facts: BackupFacts; onRestore(from: BackupSource): void }) {
  const { t } = useTranslation('backup');
  const words = useBackupWords();
  const { name, place, kind, at, bytes, counts } = facts;
  return (
    <tr>
      <td>
        <span className={b.when} title={t('verified')}>
          <IconCheck size={15} aria-label={t('verified')} role="img" />
          {words.when(at)}
        </span>
      </td>
      <td>{t(`kind_${kind}`)}</td>
      <td>{t(`place_${place}`)}</td>
      <td className="k-num">{words.size(bytes)}</td>
      <td className="k-2">{words.counts(counts)}</td>
      <td>
        {place !== 'file' && (
          <Button
            variant="subtle"
            aria-label={t('restoreNamed', { when: words.when(at), kind: t(`kind_${kind}`), place: t(`place_${place}`) })}
            onClick={() => onRestore({ name, place })}
          >
            {t('restoreOne')}
          </Button>
        )}
      </td>
    </tr>
  );
}
