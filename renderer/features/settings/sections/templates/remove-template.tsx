import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../../api/index.ts';
import { confirmAction } from '../../../../ui/confirm.tsx';

export function RemoveTemplate({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation('settings');
  const remove = useChange('templates.remove');

  async function ask() {
    const question = {
      title: t('removeTemplateTitle', { name }),
      body: t('removeTemplateBody'),
      action: t('removeTemplate'),
      danger: true,
    };
    if (await confirmAction(question)) remove.mutate({ id });
  }
  return (
    <Button variant="default" leftSection={<IconTrash size={15} aria-hidden />} loading={remove.isPending} onClick={() => void ask()}>
      {t('removeTemplate')}
    </Button>
  );
}
