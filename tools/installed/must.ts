/** One line of a check's protocol. @throws where it does not hold. */
export function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`✗ ${what}`);
  process.stdout.write(`✓ ${what}\n`);
}
