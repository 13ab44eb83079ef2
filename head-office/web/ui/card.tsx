import { type ReactNode, useId } from 'react';
import s from './page.module.css';

interface Props {
  title: string;
  /** A quiet remark beside the title. */
  remark?: ReactNode;
  actions?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

export function Card({ title, remark, actions, foot, children }: Props) {
  const id = useId();
  return (
    <section className={s.card} aria-labelledby={id}>
      <div className={s.head}>
        <h2 id={id}>{title}</h2>
        {remark && <span className="k-dim k-cut">{remark}</span>}
        <span className="k-grow" />
        {actions}
      </div>
      {children}
      {foot && <div className={s.foot}>{foot}</div>}
    </section>
  );
}
