import s from './pause-ring.module.css';

/** A ring that closes as the pause between two chats runs out; what it says stands beside it in words. */
export function PauseRing({ left, total }: { left: number; total: number }) {
  const share = total > 0 ? Math.min(1, left / total) : 0;
  return (
    <svg className={s.ring} viewBox="0 0 20 20" width={18} height={18} aria-hidden>
      <circle cx={10} cy={10} r={8} pathLength={1} className={s.track} />
      <circle cx={10} cy={10} r={8} pathLength={1} className={s.left} strokeDasharray={`${1 - share} ${share}`} />
    </svg>
  );
}
