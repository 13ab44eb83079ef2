import { Menu, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../text/use-format.ts';
import { useGo } from '../../../ui/form/use-leave.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import s from './bell.module.css';
import { pathOf, valuesOf } from './notice-words.ts';
import { type Notice, useNewlyUrgent, useNotices } from './use-notices.ts';

interface Props {
  /** The line above the screen says that no backup was made. */
  isBackupToldAbove: boolean;
}

/** What wants attention, each entry leading to where it is solved. Ctrl+J opens, arrows choose, Enter goes there. */
export function Bell({ isBackupToldAbove }: Props) {
  const { t } = useTranslation('notices');
  const format = useFormat();
  const go = useGo();
  const [opened, setOpened] = useState(false);
  const { notices, isKnown } = useNotices(isBackupToldAbove);
  const newly = useNewlyUrgent(notices, isKnown);
  const isUrgent = notices.some(({ urgency }) => urgency === 'now');
  const words = (notice: Notice) => t(`notice_${notice.code}`, valuesOf(notice, format));
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'j' || isInDialog(event.target)) return;
      event.preventDefault();
      setOpened((before) => !before);
    }
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, []);
  return (
    <>
      <VisuallyHidden role="status">{newly.map(words).join('. ')}</VisuallyHidden>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={360}>
        <Menu.Target>
          <button type="button" className={s.bell} aria-label={t('bell', { count: notices.length })} title={t('title')}>
            <IconBell size={18} stroke={1.6} aria-hidden />
            {notices.length > 0 && (
              <span className={`${s.count} ${isUrgent ? s.urgent : ''}`} aria-hidden>
                {notices.length}
              </span>
            )}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label className={s.title}>
            {t('title')} <KeyCap>Ctrl J</KeyCap>
          </Menu.Label>
          {notices.length === 0 && <Menu.Item className={s.empty}>{t('empty')}</Menu.Item>}
          {notices.map((notice) => (
            <Menu.Item
              key={notice.code}
              leftSection={<span className={`${s.dot} ${notice.urgency === 'now' ? s.urgent : ''}`} aria-hidden />}
              onClick={() => go(pathOf(notice))}
            >
              <span className={s.words}>{words(notice)}</span>
              <span className={s.where}>{t(`solve_${notice.code}`, valuesOf(notice, format))}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** A dialog keeps its keys to itself. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog]') !== null;
}
