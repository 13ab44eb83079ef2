import { Button, Menu } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppState, useChange } from '../../../../api/index.ts';
import { announceSavedFile } from '../../../../ui/announce-saved-file.tsx';
import h from './head-office.module.css';

/** Reports as one signed file, where no network reaches head office. */
export function ExportMenu({ waitingDays }: { waitingDays: number }) {
  const { t } = useTranslation('sync');
  const state = useAppState().data;
  const choose = useChange('desktop.chooseSave');
  const write = useChange('sync.export');

  async function save(all: boolean) {
    const name = t('exportFile', { branch: state?.branch?.code ?? '', date: state?.today ?? '' });
    const file = await choose.mutateAsync({ suggestedName: `${name}.kawal-sync`, kind: 'kawal-sync' }).catch(() => null);
    if (!file) return;
    const result = await write.mutateAsync({ token: file.token, all }).catch(() => null);
    if (result) announceSavedFile(file, { detail: t('exported', { days: result.days }), opens: false });
  }
  return (
    <Menu position="bottom-start" shadow="md" width={300}>
      <Menu.Target>
        <Button variant="default" loading={write.isPending} leftSection={<IconDeviceFloppy size={15} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={waitingDays === 0} onClick={() => void save(false)}>
          {t('exportWaiting', { days: waitingDays })}
        </Menu.Item>
        <Menu.Item onClick={() => void save(true)}>{t('exportAll')}</Menu.Item>
        <p className={h.menuHint}>{t('exportHint')}</p>
      </Menu.Dropdown>
    </Menu>
  );
}
