import type { StoreContext } from '../store-context.ts';
import { dayHandlers } from '../use-cases/days.ts';
import type { Desk } from './work-day.ts';

/** The admins hand their day in, the PIC closes it (DOMAIN 6). */
export async function closeDay(day: string, desks: readonly Desk[], pic: StoreContext): Promise<void> {
  for (const { context } of desks) await dayHandlers['day.submit']({ date: day }, toolsOf(context));
  await dayHandlers['day.close']({ date: day }, toolsOf(pic));
}

function toolsOf(context: StoreContext) {
  return { context, signal: new AbortController().signal, progress: () => undefined };
}
