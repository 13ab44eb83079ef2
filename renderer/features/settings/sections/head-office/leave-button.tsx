import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../../api/index.ts';
import { confirmAction } from '../../../../ui/confirm.tsx';
import h from './head-office.module.css';

export function LeaveButton({ headOffice }: { headOffice: string }) {
  const { t } = useTranslation('sync');
  const leave = useChange('sync.leave');

  async function ask() {
    const body = (
      <ul className={h.points}>
        <li>{t('leaveKept')}</li>
        <li>{t('leaveDecisions')}</li>
        <li>{t('leaveBack')}</li>
      </ul>
    );
    if (await confirmAction({ title: t('leaveTitle', { headOffice }), body, action: t('leaveAction'), danger: true })) leave.mutate({});
  }
  return (
    <Button
      variant="default"
      leftSection={<IconPlugConnectedX size={15} aria-hidden />}
      loading={leave.isPending}
      onClick={() => void ask()}
    >
      {t('leave')}
    </Button>
  );
}
