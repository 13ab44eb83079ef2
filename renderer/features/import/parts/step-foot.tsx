import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { useKeyMap } from '../../../ui/key-map.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import s from '../import.module.css';

interface Props {
  /** At the left end. */
  children?: ReactNode;
  /** What is true before the main button is pressed. */
  remark?: string;
  back?: { label: string; run(): void } | undefined;
  main: { label: string; disabled?: boolean; run(): void };
}

/** The one main button (Ctrl+Enter) and the way back (Esc), at the same place in every step. */
export function StepFoot({ children, remark, back, main }: Props) {
  const { t } = useTranslation('imports');
  const help = useMemo(
    () => [
      { keys: ['Ctrl', 'Enter'], what: t('key_main') },
      { keys: ['Esc'], what: t('key_back') },
    ],
    [t],
  );
  useKeyMap(t('title'), help);
  useKeys((event) => {
    if (event.key === 'Enter' && event.ctrlKey && !main.disabled) {
      main.run();
      return true;
    }
    if (event.key !== 'Escape' || !back) return false;
    back.run();
    return true;
  });
  return (
    <footer className={s.foot}>
      {children}
      <span className="k-grow" />
      {remark && <span className="k-dim">{remark}</span>}
      {back && (
        <Button variant="default" rightSection={<KeyCap>Esc</KeyCap>} onClick={back.run}>
          {back.label}
        </Button>
      )}
      <Button disabled={main.disabled ?? false} rightSection={<KeyCap>Ctrl Enter</KeyCap>} onClick={main.run}>
        {main.label}
      </Button>
    </footer>
  );
}
