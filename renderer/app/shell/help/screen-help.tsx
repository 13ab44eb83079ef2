import { Button, Popover } from '@mantine/core';
import { IconBook, IconHelp, IconKeyboard } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { guidePath } from '../../../paths.ts';
import { useGo } from '../../../ui/form/use-leave.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useOpenKeyMap } from '../../../ui/key-map.tsx';
import { isTyping } from '../../../ui/use-keys.ts';
import s from './help.module.css';
import { HELP_EVENT } from './open-help.ts';
import { helpFor, TOPICS } from './topics.ts';

/** What this screen is for, its three most important keys, and where the guide says more. `?` opens and closes it. */
export function ScreenHelp() {
  const { t } = useTranslation(['help', 'shell']);
  const [location] = useLocation();
  const go = useGo();
  const openKeyMap = useOpenKeyMap();
  const [opened, setOpened] = useState(false);
  const { name, place } = helpFor(location);
  const whats = [t(`first_${name}`), t(`second_${name}`), t(`third_${name}`)];
  useEffect(() => {
    function follow(event: KeyboardEvent) {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.defaultPrevented || isBusy(event.target)) return;
      event.preventDefault();
      setOpened((before) => !before);
    }
    const open = () => setOpened(true);
    window.addEventListener('keydown', follow);
    window.addEventListener(HELP_EVENT, open);
    return () => {
      window.removeEventListener('keydown', follow);
      window.removeEventListener(HELP_EVENT, open);
    };
  }, []);
  // Wherever the keyboard is by then: before anything else that Esc would end, and before the list of keys stands under it.
  useEffect(() => {
    if (!opened) return;
    function close(event: KeyboardEvent) {
      if (event.key !== 'Escape' && event.key !== 'F1') return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
      }
      setOpened(false);
    }
    window.addEventListener('keydown', close, { capture: true });
    return () => window.removeEventListener('keydown', close, { capture: true });
  }, [opened]);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width={360} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={s.button}
          aria-label={t('button')}
          title={`${t('button')} (?)`}
          data-screen-help
          onClick={() => setOpened(!opened)}
        >
          <IconHelp size={18} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={s.help} aria-label={t('button')} data-screen-help>
        <h2>{t(`title_${name}`)}</h2>
        <p>{t(`purpose_${name}`)}</p>
        <dl>
          {TOPICS[name].keys.map((caps, index) => (
            <div key={caps.join(' ')}>
              <dt>
                {caps.map((cap) => (
                  <KeyCap key={cap}>{cap}</KeyCap>
                ))}
              </dt>
              <dd>{whats[index]}</dd>
            </div>
          ))}
        </dl>
        <footer>
          <Button
            variant="default"
            leftSection={<IconBook size={16} aria-hidden />}
            data-autofocus
            onClick={() => {
              setOpened(false);
              go(guidePath(place.chapter, place.section));
            }}
          >
            {t('readMore')}
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconKeyboard size={16} aria-hidden />}
            rightSection={<KeyCap>F1</KeyCap>}
            onClick={() => {
              setOpened(false);
              openKeyMap();
            }}
          >
            {t('shell:keyMap')}
          </Button>
        </footer>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Somebody writes, or another dialog has the keys. */
function isBusy(target: EventTarget | null): boolean {
  if (isTyping(target)) return true;
  const dialog = target instanceof Element ? target.closest('[role=dialog], [role=menu]') : null;
  return dialog !== null && !dialog.hasAttribute('data-screen-help');
}
