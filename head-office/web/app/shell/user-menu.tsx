import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconChevronDown, IconKey, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '../../../../renderer/text/language.ts';
import s from '../../../../renderer/ui/frame.module.css';
import { notifyProblem, signOut, useSession } from '../../api/index.ts';
import { PasswordDialog } from './password-dialog.tsx';

const THEMES = ['light', 'dark', 'auto'] as const;

function initials(name: string): string {
  const words = name.split(' ').map((word) => word[0] ?? '');
  return words.slice(0, 2).join('').toUpperCase();
}

/** Who is signed in, and how the page looks and speaks. */
export function UserMenu() {
  const { t } = useTranslation(['headOffice', 'shell']);
  const { user } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const language = useLanguage();
  const [changesPassword, setChangesPassword] = useState(false);
  const tick = (here: boolean) => (here ? <IconCheck size={15} aria-hidden /> : null);
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={232}>
        <Menu.Target>
          <button type="button" className={s.user} title={t('userMenu')}>
            <span className={s.avatar} aria-hidden>
              {initials(user.name)}
            </span>
            <span className="k-cut">
              {user.name} <span className="k-dim">· {t(`role_${user.role}`)}</span>
            </span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('shell:theme')}</Menu.Label>
          {THEMES.map((name) => (
            <Menu.Item key={name} rightSection={tick(colorScheme === name)} onClick={() => setColorScheme(name)}>
              {t(`theme_${name}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('shell:language')}</Menu.Label>
          {(['id', 'en'] as const).map((name) => (
            <Menu.Item key={name} rightSection={tick(language === name)} onClick={() => setLanguage(name)}>
              {t(`language_${name}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconKey size={15} aria-hidden />} onClick={() => setChangesPassword(true)}>
            {t('changePassword')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={() => void signOut().catch(notifyProblem)}>
            {t('signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changesPassword && <PasswordDialog onClose={() => setChangesPassword(false)} />}
    </>
  );
}
