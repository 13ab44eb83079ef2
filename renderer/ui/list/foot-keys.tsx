import { KeyCap } from '../key-cap.tsx';
import s from './foot.module.css';

export interface FootKey {
  caps: readonly string[];
  what: string;
}

/** The keys of a list. Where there is no room for all of them, the last go, each as a whole. */
export function FootKeys({ keys }: { keys: readonly FootKey[] }) {
  return (
    <span className={s.keys}>
      {keys.map(({ caps, what }) => (
        <span key={what}>
          {caps.map((cap) => (
            <KeyCap key={cap}>{cap}</KeyCap>
          ))}
          {what}
        </span>
      ))}
    </span>
  );
}
