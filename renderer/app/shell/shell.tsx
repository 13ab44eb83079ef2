import type { ReactNode } from 'react';
import s from '../../ui/frame.module.css';
import { Header } from './header.tsx';
import { HealthNotices } from './health-notices.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import below from './shell.module.css';
import { useNewDay } from './use-new-day.ts';
import { useScreenKeys } from './use-screen-keys.ts';

/** The frame that never moves: rail, header, and the place of the screen. */
export function Shell({ children }: { children: ReactNode }) {
  useScreenKeys();
  useNewDay();
  return (
    <div className={s.shell}>
      <Rail />
      <Header />
      <main className={s.main}>
        <div className={below.stack}>
          <HealthNotices />
          <div className={below.screen}>{children}</div>
        </div>
      </main>
      <Palette />
    </div>
  );
}
