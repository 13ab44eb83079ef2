import { type ReactNode, useState } from 'react';
import s from '../../ui/frame.module.css';
import { Header } from './header.tsx';
import { HealthNotices } from './health-notices.tsx';
import { Palette } from './palette/palette.tsx';
import { Rail } from './rail.tsx';
import below from './shell.module.css';
import { useNewDay } from './use-new-day.ts';
import { useScreenKeys } from './use-screen-keys.ts';

/** The frame that never moves: rail, header, and the place of the screen. */
export function Shell({ children }: { children: ReactNode }) {
  useScreenKeys();
  useNewDay();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  return (
    <div className={s.shell}>
      <Rail />
      <Header isBackupToldAbove={!hidden.some((name) => name.startsWith('backup_overdue '))} />
      <main className={s.main}>
        <div className={below.stack}>
          <HealthNotices hidden={hidden} onHide={(name) => setHidden([...hidden, name])} />
          <div className={below.screen}>{children}</div>
        </div>
      </main>
      <Palette />
    </div>
  );
}
