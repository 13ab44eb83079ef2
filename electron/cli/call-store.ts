import { AppError } from '../../shared/contract/errors.ts';
import { type StoreContract, storeContract } from '../../shared/contract/index.ts';
import { plainTexts } from '../../shared/domain/plain-text.ts';
import type { InputOf, OutputOf } from '../../shared/rpc/index.ts';
import { storeHandlers } from '../worker/handlers.ts';
import type { StoreContext } from '../worker/store-context.ts';

/** Makes one call of the contract in this very thread: the same validation and the same handler as for a window. */
export async function callStore<Name extends keyof StoreContract>(
  context: StoreContext,
  name: Name,
  input: InputOf<StoreContract[Name]>,
): Promise<OutputOf<StoreContract[Name]>> {
  const parsed = storeContract[name].input.safeParse(plainTexts(input));
  if (!parsed.success) {
    throw new AppError('invalid_input', { issues: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) });
  }
  const tools = { context, signal: new AbortController().signal, progress: () => undefined };
  return (await storeHandlers[name](parsed.data as never, tools as never)) as OutputOf<StoreContract[Name]>;
}
