/** Whether a fault says that the database cannot be reached or written at all, whatever it is asked: no network, restarting, disk full. */
export function isDatabaseAway(fault: unknown): boolean {
  const { code } = fault as { code?: unknown };
  return typeof code === 'string' && AWAY.test(code);
}

/** Node's network errors; PostgreSQL's classes 08 (connection), 53 (resources), 57P (shutdown); SQLite's of the file. */
const AWAY = /^(ECONN|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EPIPE|08|53|57P|SQLITE_(BUSY|CANTOPEN|FULL|IOERR|READONLY))/;
