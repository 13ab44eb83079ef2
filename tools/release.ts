import { parseArgs } from 'node:util';
import { newReleaseKey } from '../electron/main/updates/release-signature.ts';
import { publicHalf } from './release/public-half.ts';
import { setRollout } from './release/set-rollout.ts';

const USAGE = `What is done with releases, besides building them (tools/package.ts):

  new-key                              a release key; keep it where only the release workflow can read it
  rollout --feed FOLDER --percent N    gives the release in this feed to N of a hundred PCs; 0 stops it
                                       KAWAL_RELEASE_KEY: the key it was signed with
`;

function main(words: string[]): void {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { feed: { type: 'string' }, percent: { type: 'string' } },
  });
  const [command] = positionals;
  if (command === 'new-key') {
    say(`KAWAL_RELEASE_KEY=${newReleaseKey().privateKey}`);
  } else if (command === 'rollout' && values.feed && values.percent) {
    const key = process.env.KAWAL_RELEASE_KEY;
    if (!key) throw new Error('KAWAL_RELEASE_KEY is missing.');
    for (const file of setRollout(values.feed, Number(values.percent), publicHalf(key))) say(`${file}: ${values.percent} %`);
  } else {
    say(USAGE);
    process.exitCode = 1;
  }
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

try {
  main(process.argv.slice(2));
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n`);
  process.exitCode = 1;
}
