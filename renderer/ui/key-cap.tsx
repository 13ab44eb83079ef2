import s from './key-cap.module.css';

/** A key of the keyboard, where it acts. */
export function KeyCap({ children }: { children: string }) {
  return <kbd className={s.key}>{children}</kbd>;
}
