/** One line to standard error, with the time; the system's own log keeps it where the program runs as a service. Never personal data. */
export function log(line: string) {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
}
