import type { Page } from '@playwright/test';

/** What must stand in the page: an element with text, and, where `differsFrom` is given, another text than that. */
export interface Seen {
  selector: string;
  differsFrom?: string | null;
  holds?: string;
}

/** Presses a key; the milliseconds from the page's own key event to the frame after the one in which all of these stand. null: not within `patience`. */
export async function keyToPaint(page: Page, key: string, wanted: readonly Seen[], patience = 30_000): Promise<number | null> {
  await page.evaluate(
    ([conditions, limit]) => {
      const bench = window as unknown as { kawalBench: Promise<number | null> };
      bench.kawalBench = new Promise((done) => {
        const begin = () => {
          const startedAt = performance.now();
          const look = () => {
            const met = conditions.every(({ selector, differsFrom, holds }) => {
              const text = document.querySelector(selector)?.textContent ?? '';
              return text !== '' && text !== differsFrom && (holds === undefined || text.includes(holds));
            });
            if (met) requestAnimationFrame(() => done(performance.now() - startedAt));
            else if (performance.now() - startedAt > limit) done(null);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        addEventListener('keydown', begin, { capture: true, once: true });
      });
    },
    [wanted, patience] as const,
  );
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { kawalBench: Promise<number | null> }).kawalBench);
}

export interface Frames {
  frames: number;
  longest: number;
  over50: number;
}

/** Watches the pauses between frames until told to stop: a window that does not answer shows as one long frame. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const watch = { frames: 0, longest: 0, over50: 0, going: true };
    (window as unknown as { kawalFrames: typeof watch }).kawalFrames = watch;
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      watch.frames += 1;
      watch.longest = Math.max(watch.longest, now - last);
      if (now - last > 50) watch.over50 += 1;
      last = now;
      if (watch.going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  return () =>
    page.evaluate(() => {
      const watch = (window as unknown as { kawalFrames: Frames & { going: boolean } }).kawalFrames;
      watch.going = false;
      return watch;
    });
}

/** Scrolls the grid by three rows a frame for `frames` frames; in how many of them a row that was in view had no text yet. */
export function scrollGrid(page: Page, frames: number): Promise<{ blank: number; longest: number }> {
  return page.evaluate(async (count) => {
    const viewport = document.querySelector<HTMLElement>('.ag-grid-viewport');
    if (!viewport) throw new Error('There is no grid.');
    const startedAt = viewport.scrollTop;
    let [blank, longest, last] = [0, 0, performance.now()];
    for (let frame = 0; frame < count; frame += 1) {
      viewport.scrollTop += 100;
      await new Promise((next) => requestAnimationFrame(next));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      const { top, bottom } = viewport.getBoundingClientRect();
      const rows = [...document.querySelectorAll('.ag-row')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top + 40 && box.top < bottom - 40;
      });
      const isBlank = rows.length === 0 || rows.some((row) => !row.querySelector('[col-id=customer]')?.textContent);
      if (isBlank) blank += 1;
    }
    if (viewport.scrollTop - startedAt < count * 90) throw new Error(`The grid scrolled by ${viewport.scrollTop - startedAt} pixels only.`);
    return { blank, longest };
  }, frames);
}

/**
 * Makes calls by the page's own line to the store, one after the other, and answers with the milliseconds of each. Between two the page may
 * fetch anew what it shows, which the second would wait for: so long a pause is made, as a person makes.
 */
export function callsFromPage(
  page: Page,
  calls: readonly { name: string; input: unknown }[],
): Promise<{ times: number[]; outputs: unknown[] }> {
  return page.evaluate(async (wanted) => {
    const { kawal } = window as unknown as {
      kawal: { connect(listener: (message: unknown) => void): { send(message: unknown): void; close(): void } };
    };
    const open = new Map<number, (message: { type: string; json?: string; error?: { code: string } }) => void>();
    const connection = kawal.connect((raw) => {
      const message = raw as { type: string; id: number };
      if (message.type === 'result' || message.type === 'error') open.get(message.id)?.(message);
    });
    const [times, outputs]: [number[], unknown[]] = [[], []];
    for (const [index, { name, input }] of wanted.entries()) {
      for (const quiet of index === 0 ? [] : [200, 0]) {
        await new Promise((next) => setTimeout(next, quiet));
        await new Promise((next) => {
          open.set(800_000 + index, next as () => void);
          connection.send({ type: 'call', id: 800_000 + index, name: 'branch.state', input: {} });
        });
      }
      const startedAt = performance.now();
      const answer = await new Promise<{ type: string; json?: string; error?: { code: string } }>((done) => {
        open.set(900_000 + index, done);
        connection.send({ type: 'call', id: 900_000 + index, name, input });
      });
      times.push(performance.now() - startedAt);
      if (answer.type === 'error') throw new Error(`${name}: ${answer.error?.code}`);
      outputs.push(JSON.parse(answer.json ?? 'null'));
    }
    connection.close();
    return { times, outputs };
  }, calls);
}
