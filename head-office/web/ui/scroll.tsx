import type { ReactNode } from 'react';
import s from './page.module.css';

/** What may be longer than its card. It can be focused, so that arrow keys and Page Down scroll it. */
export function Scroll({ className = '', children }: { className?: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it only a mouse could scroll
    <div className={`${s.body} ${className}`} tabIndex={0}>
      {children}
    </div>
  );
}
