import { useTranslation } from 'react-i18next';
import { type CallInput, useChange, useToday } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { announceSavedFile } from '../announce-saved-file.tsx';
import { notify } from '../notify.ts';
import type { Table } from './rows-as-table.ts';

export type ListName = CallInput<'list.copy'>['list'];

const SHOWN_MS = 3000;

/** Takes rows out of a list. The store records it first, and writes no formula (DOMAIN 6, 9). */
export function useTakeRows(list: ListName) {
  const { t } = useTranslation('lists');
  const format = useFormat();
  const today = useToday();
  const copy = useChange('list.copy');
  const put = useChange('desktop.copyText');
  const choose = useChange('desktop.chooseSave');
  const write = useChange('list.export');
  const tell = (message: string) => notify({ about: 'copied', message, autoClose: SHOWN_MS });
  return {
    isSaving: write.isPending,
    /** To the clipboard, with headings. */
    async copyRows(table: Table) {
      const answer = await copy.mutateAsync({ list, ...table }).catch(() => null);
      if (answer && (await put.mutateAsync({ text: answer.text }).catch(() => null))) tell(t('copied', { count: table.rows.length }));
    },
    /** One cell to the clipboard, as one would from any text. */
    async copyCell(text: string) {
      if (text !== '' && (await put.mutateAsync({ text }).catch(() => null))) tell(t('copiedCell', { text }));
    },
    /** Into a file of the user's choice. */
    async saveRows(table: Table, kind: 'xlsx' | 'csv', title: string) {
      const suggestedName = `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${today}.${kind}`;
      const file = await choose.mutateAsync({ suggestedName, kind }).catch(() => null);
      if (!file) return;
      const told = await write.mutateAsync({ list, ...table, token: file.token, format: kind, title }).catch(() => null);
      if (told) announceSavedFile(file, { detail: t('exportedRows', { rows: format.number(told.rows) }) });
    },
  };
}
