import { modals } from '@mantine/modals';
import { client } from '../../api/index.ts';
import { i18n } from '../../text/i18n.ts';
import s from './print-preview.module.css';
import { PrintPreview } from './print-preview.tsx';

interface PrintedDocument {
  /** Self-contained, as the store makes its reports. */
  html: string;
  title: string;
  note?: string;
}

/** Shows the sheets first; what was seen is what goes to the printer. False: nothing was printed. */
export async function previewAndPrint({ html, title, note }: PrintedDocument): Promise<boolean> {
  const wanted = await new Promise<boolean>((resolve) => {
    const dialog = modals.open({
      title: i18n.t('common:printPreview', { title }),
      size: 'min(1180px, calc(100vw - 60px))',
      yOffset: 30,
      classNames: { content: s.dialog ?? '', body: s.body ?? '' },
      onClose: () => resolve(false),
      children: (
        <PrintPreview
          html={html}
          title={title}
          {...(note === undefined ? {} : { note })}
          onPrint={() => {
            resolve(true);
            modals.close(dialog);
          }}
        />
      ),
    });
  });
  if (!wanted) return false;
  return (await client.call('desktop.printHtml', { html, title })).printed;
}
