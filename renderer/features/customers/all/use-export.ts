import { useTranslation } from 'react-i18next';
import type { FoundCustomers } from '../../../../shared/contract/found-customers.ts';
import { useChange, useToday } from '../../../api/index.ts';
import { useLanguage } from '../../../text/language.ts';
import { useFormat } from '../../../text/use-format.ts';
import { announceSavedFile } from '../../../ui/announce-saved-file.tsx';

/** Writes the vehicles that search and filter find, all columns, to a file of the user's choice. */
export function useExport(found: FoundCustomers) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const language = useLanguage();
  const today = useToday();
  const choose = useChange('desktop.chooseSave');
  const write = useChange('customers.export');
  async function save(kind: 'xlsx' | 'csv') {
    const file = await choose.mutateAsync({ suggestedName: `${t('exportFile', { date: today })}.${kind}`, kind }).catch(() => null);
    if (!file) return;
    const result = await write.mutateAsync({ token: file.token, format: kind, language, ...found }).catch(() => null);
    if (result) announceSavedFile(file, { detail: t('exported', { rows: format.number(result.rows) }) });
  }
  return { save, isSaving: write.isPending };
}
