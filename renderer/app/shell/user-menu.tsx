import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppState, useChange, useRead } from '../../api/index.ts';
import { setLanguage, useLanguage } from '../../text/language.ts';
import s from '../../ui/frame.module.css';
import { THEMES, useTheme } from '../../ui/use-theme.ts';

function initials(name: string): string {
  const words = name.split(' ').map((word) => word[0] ?? '');
  return words.slice(0, 2).join('').toUpperCase();
}

/** Who works here, and how the window looks and speaks. */
export function UserMenu() {
  const { t } = useTranslation(['shell', 'common']);
  const me = useAppState().data?.user;
  const users = useRead('users.list', {});
  const switchUser = useChange('session.switchUser');
  const { theme, setTheme } = useTheme();
  const language = useLanguage();
  if (!me) return null;
  const tick = (here: boolean) => (here ? <IconCheck size={15} aria-hidden /> : null);
  return (
    <Menu position="bottom-end" shadow="md" width={248}>
      <Menu.Target>
        <button type="button" className={s.user} title={t('userMenu')}>
          <span className={s.avatar} aria-hidden>
            {initials(me.name)}
          </span>
          <span className="k-cut">
            {me.name} <span className="k-dim">· {t(`common:role_${me.role}`)}</span>
          </span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('switchUser')}</Menu.Label>
        {users.data
          ?.filter((user) => user.active)
          .map((user) => (
            <Menu.Item key={user.id} rightSection={tick(user.id === me.id)} onClick={() => switchUser.mutate({ userId: user.id })}>
              {user.name} <span className="k-dim">· {t(`common:role_${user.role}`)}</span>
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Label>{t('theme')}</Menu.Label>
        {THEMES.map((name) => (
          <Menu.Item key={name} rightSection={tick(theme === name)} onClick={() => setTheme(name)}>
            {t(`theme_${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        {(['id', 'en'] as const).map((name) => (
          <Menu.Item key={name} rightSection={tick(language === name)} onClick={() => setLanguage(name)}>
            {t(`language_${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
