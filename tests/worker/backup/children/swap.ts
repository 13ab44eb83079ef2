import { swapSteps } from '../../../../db/swap.ts';

// Swaps a database and is ended, as by a power cut, after so many steps; without a number it goes on to the end.
const [file = '', aside = '', stopAfter = ''] = process.argv.slice(2);
let done = 0;
for (const _step of swapSteps(file, { aside, withAccess: true, discardAside: false })) {
  done += 1;
  if (done === Number(stopAfter)) process.kill(process.pid, 'SIGKILL');
}
process.stdout.write(String(done));
