import { withoutPersonalData } from '../../shared/diagnostics/without-personal-data.ts';
import { createRotatingFile } from './rotating-file.ts';

/** Five files of a megabyte: weeks of an ordinary branch, and small enough for an e-mail. */
const SIZES = { maxBytes: 1_000_000, files: 5 };

let file: ReturnType<typeof createRotatingFile> | null = null;

/** From now on the log is kept in this folder, too. */
export function keepLogIn(folder: string) {
  file = createRotatingFile({ folder, name: 'kawal', ...SIZES });
}

/** One entry with its time, to standard error and to the log's files; what could tell of a person is taken out first. */
export function log(line: string) {
  const entry = `${new Date().toISOString()} ${withoutPersonalData(line)}\n`;
  process.stderr.write(entry);
  file?.append(entry);
}
