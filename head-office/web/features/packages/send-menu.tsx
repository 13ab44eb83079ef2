import { Button, Menu } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { SENT_KINDS } from './kinds.ts';

export function SendMenu() {
  const { t } = useTranslation('headOfficeAdmin');
  const [, navigate] = useLocation();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button leftSection={<IconSend size={15} aria-hidden />}>{t('send')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SENT_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => navigate(`${PATHS.packages}/send/${kind}`)}>
            {t(`kind_${kind}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => navigate(PATHS.targets)}>{t('kind_targets')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
