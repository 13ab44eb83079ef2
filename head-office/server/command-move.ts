import { moveDatabase } from '../tasks/move-database.ts';

export async function moveTo(from: string, to: string, say: (line: string) => void): Promise<void> {
  await moveDatabase(from, to, ({ table, rows }) => say(`${table}: ${rows}`));
  say(`Everything is in ${to.replace(/:[^:@/]*@/, ':…@')}. Start head office with it as DATABASE_URL; ${from} was left as it is.`);
}
