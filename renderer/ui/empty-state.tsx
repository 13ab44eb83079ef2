import type { ReactNode } from 'react';
import s from './empty-state.module.css';

interface Props {
  title: string;
  /** What it means and what to do next. */
  text?: string;
  icon?: ReactNode;
  /** The buttons that lead on. */
  children?: ReactNode;
}

/** An empty place always says what comes next. */
export function EmptyState({ title, text, icon, children }: Props) {
  return (
    <div className={s.empty}>
      {icon}
      <h2>{title}</h2>
      {text && <p className="k-2">{text}</p>}
      {children && <div className={s.actions}>{children}</div>}
    </div>
  );
}
