import { runHeadOffice } from './server/command-line.ts';

/** `node head-office/main.ts [serve | import FILE… | move --from … --to …]`; without a word it serves. */
process.exitCode = await runHeadOffice(process.argv.slice(2), process.env);
