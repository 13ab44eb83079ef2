import type { StoreContext } from '../../electron/worker/store-context.ts';
import { RpcError } from '../../shared/rpc/index.ts';

type Handler = (input: never, tools: never) => unknown;

/** Calls a handler as a window would: `call(bookingHandlers, context, 'booking.confirm', { id })`. `progress` collects what it reports. */
export async function call<Table extends Record<string, Handler>, Name extends keyof Table>(
  handlers: Table,
  context: StoreContext,
  name: Name,
  input: Parameters<Table[Name]>[0],
  progress: unknown[] = [],
): Promise<Awaited<ReturnType<Table[Name]>>> {
  const tools = { context, signal: new AbortController().signal, progress: (report: unknown) => progress.push(report) };
  return (await handlers[name]?.(input, tools as never)) as Awaited<ReturnType<Table[Name]>>;
}

/** The code and data of the AppError that a call ends with; fails when it does not. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; data: Record<string, unknown> }> {
  try {
    await work;
  } catch (failure) {
    const { code, data } = failure as { code?: string; data?: Record<string, unknown> };
    if (code !== undefined && data !== undefined) return { code, data };
    throw failure;
  }
  throw new Error('was not refused');
}

/** What chance thinks of may be refused, as it should be, and changes nothing then. A fault, of SQLite too, is none of that. */
export async function unlessRefused(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof RpcError)) throw failure;
  }
}
