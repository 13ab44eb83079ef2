import type { ReactNode } from 'react';
import s from '../../../../renderer/ui/frame.module.css';
import { Header } from './header.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { useScreenKeys } from './use-screen-keys.ts';

/** The frame that never moves: rail, header, and the place of the screen. */
export function Shell({ children }: { children: ReactNode }) {
  useScreenKeys();
  return (
    <div className={s.shell}>
      <Rail />
      <Header />
      <main className={s.main}>{children}</main>
      <Palette />
    </div>
  );
}
