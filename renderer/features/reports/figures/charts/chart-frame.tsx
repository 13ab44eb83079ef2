import type { CSSProperties, ReactNode } from 'react';
import s from '../figures.module.css';

interface Props {
  title: string;
  /** What the picture says, for those who do not see it. */
  words: readonly string[];
  nothing: string;
  legend?: readonly { label: string; color: string; dashed?: boolean }[];
  children: ReactNode;
}

/** A card around a chart, which is one picture with a text in its place. */
export function ChartFrame({ title, words, nothing, legend = [], children }: Props) {
  return (
    <figure className={s.card}>
      <figcaption className={s.head}>
        <h2 className="k-grow">{title}</h2>
        <span className={s.legend} aria-hidden>
          {legend.map(({ label, color, dashed }) => (
            <span key={label} className={dashed ? s.dashed : undefined} style={{ '--mark': color } as CSSProperties}>
              {label}
            </span>
          ))}
        </span>
      </figcaption>
      {words.length === 0 ? (
        <p className="k-dim">{nothing}</p>
      ) : (
        <div className={s.chart} role="img" aria-label={`${title}: ${words.join(', ')}`}>
          {children}
        </div>
      )}
    </figure>
  );
}
