import { useTranslation } from 'react-i18next';
import { client, notifyError } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { useFormat } from '../../text/use-format.ts';
import { announceSavedFile } from '../../ui/announce-saved-file.tsx';

interface Rejected {
  /** null: of the latest try. */
  importId: number | null;
  /** Its index in the import. */
  file: number;
  name: string;
  rows: number;
}

/** Writes a file's rejected rows to a spreadsheet of the user's choice, to be mended and imported. */
export function useSaveRejected() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const language = useLanguage();
  return async function save({ importId, file, name, rows }: Rejected) {
    const suggestedName = `${t('rejectedFileName', { name: name.replace(/\.[^.]+$/, '') })}.xlsx`;
    try {
      const target = await client.call('desktop.chooseSave', { suggestedName, kind: 'xlsx' });
      if (!target) return;
      await client.call('import.saveRejected', { importId, token: target.token, language, file });
      announceSavedFile(target, { detail: t('rowsSaved', { number: format.number(rows) }) });
    } catch (error) {
      notifyError(error);
    }
  };
}
