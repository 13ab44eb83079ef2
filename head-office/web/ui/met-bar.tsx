import { useFormat } from '../text/use-format.ts';
import s from './met-bar.module.css';

/** The bar's right end: what goes beyond is cut, the number says how far. */
const END = 1.25;

/** How far a target is met, to scale, with a mark at 100 %. */
export function MetBar({ value }: { value: number | null }) {
  const format = useFormat();
  if (value === null) return <span className="k-dim">–</span>;
  return (
    <span className={s.met}>
      <span className={s.track}>
        <i style={{ width: `${(Math.min(END, Math.max(0, value)) / END) * 100}%` }} />
        <u style={{ left: `${100 / END}%` }} />
      </span>
      <b>{format.percent(value, 0)}</b>
    </span>
  );
}
