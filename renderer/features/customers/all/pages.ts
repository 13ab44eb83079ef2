import { type CallInput, type CallOutput, client } from '../../../api/index.ts';

type Asked = CallInput<'customers.page'>;
type Page = CallOutput<'customers.page'>;

/**
 * Pages of the list. `askAhead` asks for one at once, while the grid is still being made or has yet to come round to asking for it: whoever
 * asks for the same one next takes it, and a list is drawn without an empty one before it. Asked ahead twice, it is fetched once.
 */
export function createPages() {
  let ahead: { name: string; pending: Promise<Page>; page: Page | null } | null = null;
  return {
    askAhead(asked: Asked): void {
      const name = JSON.stringify(asked);
      if (ahead?.name === name) return;
      const mine = { name, pending: client.call('customers.page', asked), page: null as Page | null };
      ahead = mine;
      mine.pending.then(
        (page) => {
          mine.page = page;
        },
        () => undefined, // told to whoever asks for it
      );
    },
    get(asked: Asked, onPage: (page: Page) => void, onError: (error: unknown) => void): void {
      const known = ahead?.name === JSON.stringify(asked) ? ahead : null;
      ahead = null; // what is asked for later is to be as it is then
      if (known?.page) onPage(known.page);
      else (known?.pending ?? client.call('customers.page', asked)).then(onPage, onError);
    },
  };
}
