/** A figure at a size. */
export interface Point {
  size: number;
  value: number;
}

/**
 * How a figure grows with the size, as an exponent: 0 stays as it is, 1 grows along with the size, 2 with its square. The line of least squares through
 * the logarithms; null for fewer than two sizes.
 */
export function slopeOf(points: readonly Point[]): number | null {
  const places = points.map(({ size, value }) => [Math.log(size), Math.log(value)] as const);
  const mean = (at: 0 | 1) => places.reduce((sum, place) => sum + place[at], 0) / places.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = places.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
  return spread === 0 || places.length === 0 ? null : places.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread;
}
