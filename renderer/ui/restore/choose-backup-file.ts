import type { BackupSource } from '../../../shared/contract/backup.ts';
import { client, notifyError } from '../../api/index.ts';

/** The system's dialog; null when cancelled. */
export async function chooseBackupFile(): Promise<BackupSource | null> {
  const [file] = await client.call('desktop.chooseFiles', { purpose: 'backup', several: false }).catch((error) => {
    notifyError(error);
    return [];
  });
  return file ? { token: file.token } : null;
}
