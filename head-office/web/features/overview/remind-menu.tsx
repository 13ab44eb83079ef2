import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BranchToday } from '../../../api/figures.ts';
import { useSession } from '../../api/index.ts';
import { copyText } from '../../ui/copy-text.ts';
import { reminderList } from './remind-words.ts';

/** Most systems cut a mailto address beyond this. */
const LONGEST_MAIL = 1800;

/** The whole list at once: for a group chat, or as an e-mail. */
export function RemindMenu({ branches, date }: { branches: readonly BranchToday[]; date: string }) {
  const { t } = useTranslation('headOfficeFigures');
  const { headOffice } = useSession();
  const text = reminderList(branches, date, headOffice);
  const mail = `mailto:?subject=${encodeURIComponent(t('reminderSubject'))}&body=${encodeURIComponent(text)}`;
  async function copy() {
    await copyText(text);
    notifications.show({ message: t('listCopied', { count: branches.length }), autoClose: 4000 });
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="light" size="compact-xs" h={24} style={{ flexShrink: 0 }} leftSection={<IconMail size={14} aria-hidden />}>
          {t('remind')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
          {t('copyList')}
        </Menu.Item>
        {mail.length <= LONGEST_MAIL && (
          <Menu.Item component="a" href={mail} leftSection={<IconMail size={15} aria-hidden />}>
            {t('mailList')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
