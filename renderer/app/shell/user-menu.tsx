import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconKey, IconLock, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lock, notifyError, signOut, useAppState } from '../../api/index.ts';
import { setLanguage, useLanguage } from '../../text/language.ts';
import s from '../../ui/frame.module.css';
import { initials } from '../../ui/initials.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { THEMES, useTheme } from '../../ui/use-theme.ts';
import { OwnPasswordDialog } from '../session/own-password-dialog.tsx';

/** Who works here, and how the window looks and speaks. */
export function UserMenu() {
  const { t } = useTranslation(['shell', 'session', 'common']);
  const me = useAppState().data?.user;
  const [isChanging, setChanging] = useState(false);
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
            {me.name} <span className={`k-dim ${s.role}`}>· {t(`common:role_${me.role}`)}</span>
          </span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`common:role_${me.role}`)}</Menu.Label>
        <Menu.Item
          leftSection={<IconLock size={15} aria-hidden />}
          rightSection={<KeyCap>Ctrl L</KeyCap>}
          onClick={() => void lock().catch(notifyError)}
        >
          {t('lock')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={15} aria-hidden />} onClick={() => setChanging(true)}>
          {t('session:changeOwnPassword')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={() => void signOut().catch(notifyError)}>
          {t('signOut')}
        </Menu.Item>
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
      {isChanging && <OwnPasswordDialog user={me} onClose={() => setChanging(false)} />}
    </Menu>
  );
}
