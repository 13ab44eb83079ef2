import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../error-notice.tsx';
import { KeyCap } from '../key-cap.tsx';
import s from './panel.module.css';

interface Props {
  error: Error | null;
  /** What will be saved, or what is missing. */
  sum: ReactNode;
  /** What Enter does. `isBlocked`: it can still be pressed, and says why not. */
  main: { label: string; icon: ReactNode; isBlocked: boolean; isBusy: boolean; onPress(): void };
  other: { label: string; cap?: string; onPress(): void };
}

/** The foot of a panel in which a contact is logged: the one main button, and the way around it. */
export function PanelFoot({ error, sum, main, other }: Props) {
  return (
    <footer className={s.foot}>
      {error && <ErrorNotice error={error} />}
      {sum}
      <div className={s.footRow}>
        <Button
          flex={1}
          loading={main.isBusy}
          data-disabled={main.isBlocked || undefined}
          aria-disabled={main.isBlocked || undefined}
          leftSection={main.icon}
          rightSection={<KeyCap>Enter</KeyCap>}
          onClick={main.onPress}
        >
          {main.label}
        </Button>
        <Button variant="default" rightSection={other.cap && <KeyCap>{other.cap}</KeyCap>} onClick={other.onPress}>
          {other.label}
        </Button>
      </div>
    </footer>
  );
}
