import type { ReactNode } from 'react';
import s from './dashboard.module.css';

interface Props {
  title: string;
  remark?: ReactNode;
  /** At the right end of the head. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Card({ title, remark, actions, children }: Props) {
  return (
    <section className={s.card} aria-label={title}>
      <header className={s.cardHead}>
        <h2>{title}</h2>
        {remark && <small>{remark}</small>}
        <span className="k-grow" />
        {actions}
      </header>
      {children}
    </section>
  );
}
