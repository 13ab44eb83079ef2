/** `npm run test:soak` asks for the long form of tests that try random cases; `npm test` runs the short one. */
const isLong = process.env.KAWAL_SOAK === 'long';

/** How many random cases the form that runs tries. */
export function runs({ short, long }: { short: number; long: number }): number {
  return isLong ? long : short;
}
