import { readHere, writeHere } from '../xlsx-jobs.ts';

/** One job in a process of its own, `read <file>` or `write <file> <rows>`: prints the most memory that it had, in kilobytes. */
const [, , job, file = '', rows = '0'] = process.argv;
if (job === 'read') await readHere(file);
else await writeHere(file, Number(rows));
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
