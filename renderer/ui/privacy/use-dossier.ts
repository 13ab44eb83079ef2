import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, notifyError, useToday } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { announceSavedFile } from '../announce-saved-file.tsx';
import { afterThisEvent } from '../form/use-leave.ts';
import { previewAndPrint } from '../print/print-document.tsx';

/** Everything that is held about one customer: on paper, or as a file of data. Asked only when it is wanted: the store records each time. */
export function useDossier(customerId: number) {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const today = useToday();
  const [busy, setBusy] = useState(false);
  async function run(work: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      notifyError(error);
    } finally {
      afterThisEvent(() => setBusy(false)); // the Esc that closes the sheets reaches the dialog beneath, too
    }
  }
  return {
    busy,
    print: () =>
      void run(async () => {
        const { html, title } = await client.call('privacy.dossierHtml', { customerId, language });
        if (await previewAndPrint({ html, title })) notifications.show({ message: t('dossierPrinted'), autoClose: 3000 });
      }),
    save: () =>
      void run(async () => {
        const suggestedName = `${t('dossierFile', { id: customerId, date: today })}.json`;
        const file = await client.call('desktop.chooseSave', { suggestedName, kind: 'json' });
        if (!file) return;
        await client.call('privacy.saveDossier', { customerId, token: file.token });
        announceSavedFile(file, { opens: false });
      }),
  };
}
