import { Button, Checkbox, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, notifyError, useAppState } from '../../../../api/index.ts';
import { useLanguage } from '../../../../text/language.ts';
import { useFormat } from '../../../../text/use-format.ts';
import r from './recovery.module.css';
import { recoverySlipHtml } from './recovery-slip-html.ts';

interface Props {
  made: { recoveryKey: string; madeAt: string };
  onClose(): void;
}

/** The only time that the key is seen: it closes when somebody says that the sheet is put away, and not by a stray key or click. */
export function RecoveryDialog({ made, onClose }: Props) {
  const { t } = useTranslation('recovery');
  const print = usePrintSlip(made);
  const [isSafe, setSafe] = useState(false);
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('dialogTitle')}
      size="lg"
    >
      <p>{t('dialogBody')}</p>
      <p className={r.key}>{made.recoveryKey}</p>
      {print.isSent && <p role="status">{t('printed')}</p>}
      <Checkbox label={t('safe')} checked={isSafe} onChange={(event) => setSafe(event.currentTarget.checked)} mt={12} />
      <div className={r.actions}>
        <Button
          variant={isSafe ? 'default' : 'filled'}
          leftSection={<IconPrinter size={16} />}
          loading={print.isBusy}
          onClick={print.run}
          data-autofocus
        >
          {t('print')}
        </Button>
        <Button variant={isSafe ? 'filled' : 'default'} disabled={!isSafe} onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Modal>
  );
}

function usePrintSlip({ recoveryKey, madeAt }: Props['made']) {
  const { t } = useTranslation('recovery');
  const format = useFormat();
  const language = useLanguage();
  const branch = useAppState().data?.branch;
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  async function run() {
    setBusy(true);
    try {
      const title = t('slipTitle');
      const facts = [
        [t('slipBranch'), `${branch?.name ?? ''} (${branch?.code ?? ''})`],
        [t('slipMadeAt'), format.dateTime(madeAt)],
      ] as const;
      const paragraphs = [t('slipUse'), t('slipKeep'), t('slipReplaced')];
      const html = recoverySlipHtml({ language, title, recoveryKey, facts, paragraphs });
      const { printed } = await client.call('desktop.printHtml', { html, title });
      if (printed) setSent(true);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, isSent, run: () => void run() };
}
