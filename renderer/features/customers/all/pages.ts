import { type CallInput, type CallOutput, client } from '../../../api/index.ts';

type Asked = CallInput<'customers.page'>;
type Page = CallOutput<'customers.page'>;

interface Ahead {
  pending: Promise<Page>;
  page: Page | null;
}

/**
 * Pages of the list, asked for before the grid comes round to asking for them: whoever asks for the same one next takes it. Asked ahead
 * twice, it is fetched once; taken, it is forgotten, for what is asked for later is to be as it is then.
 */
export function createPages() {
  const ahead = new Map<string, Ahead>();
  function ask(asked: Asked): void {
    const name = JSON.stringify(asked);
    if (ahead.has(name)) return;
    const mine: Ahead = { pending: client.call('customers.page', asked), page: null };
    ahead.set(name, mine);
    mine.pending.then(
      (page) => {
        mine.page = page;
      },
      () => undefined, // told to whoever asks for it
    );
  }
  return {
    /** The first page of another search or order, while the list is still being drawn; pages of the one before are of no use any more. */
    begin(asked: Asked): void {
      for (const name of ahead.keys()) if (name !== JSON.stringify(asked)) ahead.delete(name);
      ask(asked);
    },
    /** The page that follows what is looked at. */
    askNext: ask,
    /** The store has changed: what was asked ahead may be old. */
    forget: () => ahead.clear(),
    get(asked: Asked, onPage: (page: Page) => void, onError: (error: unknown) => void): void {
      const name = JSON.stringify(asked);
      const known = ahead.get(name);
      ahead.delete(name);
      if (known?.page) onPage(known.page);
      else (known?.pending ?? client.call('customers.page', asked)).then(onPage, onError);
    },
  };
}
