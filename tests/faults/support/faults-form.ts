/** `npm run test:faults` asks for the full form; `npm test` runs the short one. */
const isFull = process.env.KAWAL_FAULTS === 'full';

/** How often, how many or how long, in the form that runs. */
export function inForm<T>(amount: { short: T; full: T }): T {
  return isFull ? amount.full : amount.short;
}
