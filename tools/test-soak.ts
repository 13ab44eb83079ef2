import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommand } from './checks/gate.ts';

const repository = resolve(import.meta.dirname, '..');

/** The files whose random cases have a long form: those that ask how many to try. */
function filesWithALongForm(): string[] {
  const files = globSync('tests/**/*.test.ts', { cwd: repository });
  return files.filter((file) => readFileSync(resolve(repository, file), 'utf8').includes('support/soak.ts'));
}

/** `npm run test:soak`: the tests that try random cases, in their long form. `-- NAME` runs those whose path holds the name. */
async function main() {
  const names = process.argv.slice(2);
  const { status, output } = await runCommand('vitest', ['run', ...(names.length > 0 ? names : filesWithALongForm())], {
    KAWAL_SOAK: 'long',
  });
  process.stdout.write(output);
  process.exitCode = status;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
