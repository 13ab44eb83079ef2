import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DashboardPeriod } from '../../../shared/contract/dashboard.ts';
import { client, notifyError, useAppState } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { announceSavedFile } from '../../ui/announce-saved-file.tsx';
import { previewAndPrint } from '../../ui/print/print-document.tsx';

export interface DashboardOutput {
  busy: 'print' | 'save' | 'mail' | null;
  print(): void;
  save(): void;
  mail(): void;
}

/** The page as paper and as PDF; made when it is asked for, of what the store knows at that moment. */
export function useDashboardOutput(period: DashboardPeriod): DashboardOutput {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const state = useAppState();
  const [busy, setBusy] = useState<DashboardOutput['busy']>(null);
  const page = () => client.call('dashboard.reportHtml', { period, language });

  function guarded(what: NonNullable<DashboardOutput['busy']>, work: () => Promise<void>) {
    if (busy) return;
    setBusy(what);
    work()
      .catch(notifyError)
      .finally(() => setBusy(null));
  }
  return {
    busy,
    print: () =>
      guarded('print', async () => {
        const { html, title } = await page();
        if (await previewAndPrint({ html, title })) notifications.show({ message: t('printed'), autoClose: 3000 });
      }),
    save: () =>
      guarded('save', async () => {
        const { html, fileName } = await page();
        const file = await client.call('desktop.chooseSave', { suggestedName: `${fileName}.pdf`, kind: 'pdf' });
        if (!file) return;
        await client.call('desktop.savePdf', { html, token: file.token });
        announceSavedFile(file);
      }),
    mail: () =>
      guarded('mail', async () => {
        const { html, title, fileName } = await page();
        const { reportRecipients } = await client.call('settings.get', {});
        const branch = state.data?.branch?.name ?? '';
        await client.call('desktop.openMailDraft', {
          html,
          fileName,
          to: reportRecipients,
          subject: t('mailSubject', { title, branch }),
          text: t('mailText', { title, branch, name: state.data?.user?.name ?? '' }),
        });
        notifications.show({ message: t('mailOpened'), autoClose: 5000 });
      }),
  };
}
