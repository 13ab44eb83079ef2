import { Button, FileInput, Group, Modal, Stack } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../renderer/ui/notice.tsx';
import { OUTBOX_FILE_ENDING } from '../../../../shared/sync-protocol/index.ts';
import { problemCodeOf, useChange } from '../../api/index.ts';
import { useFormat } from '../../text/use-format.ts';
import page from '../../ui/page.module.css';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** The file is refused as a whole: to its user, it is simply not the right file. */
function isNoFile(error: unknown): boolean {
  const code = problemCodeOf(error);
  return code === 'invalid_request' || code === 'malformed_json';
}

/** Summaries that came by USB or e-mail: what is held already changes nothing. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['headOfficeAdmin', 'common']);
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const take = useChange('files.importOutbox', { quiet: true });
  async function run() {
    if (file) take.mutate({ body: { file: await file.text() } });
  }
  const done = take.data;
  return (
    <Modal opened onClose={onClose} title={t('importOutbox')} centered>
      <Stack gap={12}>
        <p className="k-2">{t('importText', { ending: OUTBOX_FILE_ENDING })}</p>
        <FileInput
          size="xs"
          label={t('importFile')}
          placeholder={t('importChoose')}
          accept={`.${OUTBOX_FILE_ENDING}`}
          leftSection={<IconFileText size={15} aria-hidden />}
          clearable
          clearButtonProps={{ 'aria-label': t('removeFile') }}
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            take.reset();
          }}
        />
        {take.error &&
          (isNoFile(take.error) ? <Notice title={t('importNoFile')} remedy={t('importNoFileDo')} /> : <ProblemNotice error={take.error} />)}
        {done && (
          <div role="status">
            <p className="k-strong">{t('importDone', { branch: done.branchName, code: done.branchCode })}</p>
            <dl className={page.facts}>
              <dt>{t('importApplied')}</dt>
              <dd>{format.number(done.applied)}</dd>
              <dt>{t('importHeld')}</dt>
              <dd>{format.number(done.alreadyHeld)}</dd>
              <dt>{t('importSuperseded')}</dt>
              <dd>{format.number(done.superseded)}</dd>
              <dt>{t('importRefused')}</dt>
              <dd>{format.number(done.refused.length)}</dd>
            </dl>
            <ul>
              {done.refused.map(({ date, why }) => (
                <li key={`${date} ${why}`}>
                  {format.shortDate(date)}: {why}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t(done ? 'common:close' : 'common:cancel')}
          </Button>
          <Button disabled={!file || done !== undefined} loading={take.isPending} onClick={() => void run()}>
            {t('importRun')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
