import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { client, notifyError } from '../api/index.ts';
import { i18n } from '../text/i18n.ts';

interface Remarks {
  /** What is in it: "4.812 baris". */
  detail?: string;
  /** false: a file that no program of this PC opens. */
  opens?: boolean;
}

/** A file has been written: says so, and opens it or its folder. */
export function announceSavedFile(file: { token: string; name: string }, { detail, opens = true }: Remarks = {}) {
  const t = i18n.getFixedT(null, 'common');
  const open = (how: 'open' | 'show') => void client.call('desktop.openSaved', { token: file.token, how }).catch(notifyError);
  notifications.show({
    title: t('savedFile', { name: file.name }),
    autoClose: 12_000,
    message: (
      <>
        {detail}
        <Group gap={8} mt={6}>
          {opens && (
            <Button variant="default" onClick={() => open('open')}>
              {t('openFile')}
            </Button>
          )}
          <Button variant={opens ? 'subtle' : 'default'} onClick={() => open('show')}>
            {t('showFile')}
          </Button>
        </Group>
      </>
    ),
  });
}
