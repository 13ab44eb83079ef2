interface Props {
  points: readonly (number | null)[];
  label: string;
}

const WIDTH = 72;
const HEIGHT = 22;

/** A history in a cell: shape only, the numbers are one click away. A gap where a month has no value. */
export function Spark({ points, label }: Props) {
  const known = points.filter((point) => point !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const at = (index: number) => 2 + (index / Math.max(1, points.length - 1)) * (WIDTH - 4);
  const path = points
    .map((point, index) => {
      if (point === null) return '';
      const begins = index === 0 || points[index - 1] === null;
      return `${begins ? 'M' : 'L'}${at(index).toFixed(1)} ${(HEIGHT - 3 - ((point - low) / span) * (HEIGHT - 6)).toFixed(1)}`;
    })
    .join('');
  if (known.length < 2) return <span className="k-dim">–</span>;
  return (
    <svg width={WIDTH} height={HEIGHT} style={{ verticalAlign: 'middle' }} role="img" aria-label={label}>
      <path d={path} fill="none" stroke="var(--k-accent-mark)" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
