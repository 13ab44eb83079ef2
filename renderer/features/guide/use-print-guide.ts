import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, notifyError } from '../../api/index.ts';
import type { Chapter } from './chapters.ts';
import { guideHtml } from './print-guide.tsx';

export function usePrintGuide() {
  const { t } = useTranslation('guide');
  const [busy, setBusy] = useState(false);
  async function print(chapters: readonly Chapter[]) {
    const title = chapters.length === 1 ? `${t('title')} Kawal: ${chapters[0]?.title}` : `${t('title')} Kawal`;
    const html = await guideHtml(chapters, title);
    const { printed } = await client.call('desktop.printHtml', { html, title });
    if (printed) notifications.show({ message: t('printed'), autoClose: 3000 });
  }
  return {
    busy,
    print(chapters: readonly Chapter[]) {
      if (busy) return;
      setBusy(true);
      print(chapters)
        .catch(notifyError)
        .finally(() => setBusy(false));
    },
  };
}
