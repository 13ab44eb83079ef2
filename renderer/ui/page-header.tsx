import type { ReactNode } from 'react';
import s from './page-header.module.css';

interface Props {
  title: string;
  /** A quiet remark beside the title. */
  remark?: ReactNode;
  /** Chips and tabs after it, buttons at the right end. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, remark, children, actions }: Props) {
  return (
    <div className={s.header}>
      <h1>{title}</h1>
      {remark && <span className="k-dim">{remark}</span>}
      {children}
      <span className="k-grow" />
      {actions}
    </div>
  );
}
