import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, notifyError } from '../../api/index.ts';
import { useLanguage } from '../../text/language.ts';
import { previewAndPrint } from '../../ui/print/print-document.tsx';

/** Prints who comes on a day, for the service advisor. */
export function usePrintDay() {
  const { t } = useTranslation('bookings');
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  async function run(date: string) {
    if (busy) return;
    setBusy(true);
    try {
      const { html, title } = await client.call('booking.dayHtml', { date, language });
      if (await previewAndPrint({ html, title })) notifications.show({ message: t('printed', { title }), autoClose: 3000 });
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  }
  return { busy, run: (date: string) => void run(date) };
}
