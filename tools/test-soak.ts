import { runCommand } from './checks/gate.ts';

/** The files whose random cases have a long form (tests/support/soak.ts). */
const FILES = ['tests/head-office/schedules', 'tests/worker/planning/next-due.property', 'tests/worker/worklist/worklist-against-rules'];

/** `npm run test:soak`: the tests that try random cases, in their long form. `-- NAME` runs those whose path holds the name. */
async function main() {
  const names = process.argv.slice(2);
  const { status, output } = await runCommand('vitest', ['run', ...(names.length > 0 ? names : FILES)], { KAWAL_SOAK: 'long' });
  process.stdout.write(output);
  process.exitCode = status;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
