import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallOutput, client, notifyError } from '../../api/index.ts';
import { announceSavedFile } from '../../ui/announce-saved-file.tsx';
import { previewAndPrint } from '../../ui/print/print-document.tsx';

interface Input {
  /** What is on the screen; null while it is not there. */
  document: CallOutput<'day.reportHtml'> | null;
  /** What it is, in the preview: which revision. */
  note?: string;
  /** Writes the report's figures to the granted file. */
  saveFile(format: 'xlsx' | 'csv', token: string): Promise<unknown>;
}

export interface ReportOutput {
  printing: boolean;
  saving: boolean;
  print(): void;
  save(kind: 'pdf' | 'xlsx' | 'csv'): void;
}

/** Paper and files of the report that is shown. The PDF is printed from the very document on the screen. */
export function useReportOutput({ document, note, saveFile }: Input): ReportOutput {
  const { t } = useTranslation('reports');
  const [busy, setBusy] = useState<'print' | 'save' | null>(null);

  function guarded(what: 'print' | 'save', work: (shown: CallOutput<'day.reportHtml'>) => Promise<void>) {
    if (busy || !document) return;
    setBusy(what);
    work(document)
      .catch(notifyError)
      .finally(() => setBusy(null));
  }
  async function write(kind: 'pdf' | 'xlsx' | 'csv', shown: CallOutput<'day.reportHtml'>) {
    const suggestedName = `${shown.fileName.replace(/\.\w{3,4}$/, '')}.${kind}`;
    const file = await client.call('desktop.chooseSave', { suggestedName, kind });
    if (!file) return;
    if (kind === 'pdf') await client.call('desktop.savePdf', { html: shown.html, token: file.token });
    else await saveFile(kind, file.token);
    announceSavedFile(file);
  }
  return {
    printing: busy === 'print',
    saving: busy === 'save',
    print: () =>
      guarded('print', async ({ html, title }) => {
        if (await previewAndPrint({ html, title, ...(note === undefined ? {} : { note }) }))
          notifications.show({ message: t('printed'), autoClose: 3000 });
      }),
    save: (kind) => guarded('save', (shown) => write(kind, shown)),
  };
}
