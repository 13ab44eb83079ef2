import { inWords } from '../alternate.ts';
import { type BranchSize, SIZES } from '../branch/branch-size.ts';
import type { BenchRow, BenchTools, Measurement } from '../row.ts';
import { median, percentile } from '../statistics.ts';
import { inApp } from './bench-app.ts';
import { keyToPaint, scrollGrid } from './in-page.ts';

const TYPED_LETTERS = 8;
/** How many are found: it changes with the rows. */
const FOUND = 'main footer [role=status]';
const FRAMES = 180;
/** Milliseconds: quicker than anybody types, a hundred words a minute. */
const BETWEEN_KEYS = 100;
/** What a person takes for at once. */
const AT_ONCE = 50;

/** Milliseconds of each thing that is done; of typing one per key. */
type Seen = Record<(typeof DOINGS)[number][0], number[]> & { keys: number[]; blank: number; longestScroll: number };

const DOINGS = [
  ['signIn', 'start to the sign-in screen'],
  ['worklist', 'password to the first row of the worklist'],
  ['dashboard', 'open the dashboard'],
  ['customers', 'open customers, first row'],
  ['customer', 'open a customer'],
  ['contact', 'save a contact from the worklist: next customer'],
] as const;

/** The program as it is used, started anew each round, on the branch of ten years and on one of a hundredth of its vehicles in turn. */
export const dailyUse: BenchRow = {
  name: 'window',
  async run(tools) {
    const [small, full] = [empty(), empty()];
    for (let round = 1; round <= tools.rounds; round += 1) {
      await use(SIZES.small, tools, small);
      await use(tools.size, tools, full);
      tools.say(`window: round ${round} of ${tools.rounds}`);
    }
    return [
      ...DOINGS.map(([name, what]) => growth(what, small[name], full[name])),
      typing(small.keys, full.keys),
      {
        job: 'window: scroll customers, three rows a frame',
        reference: '0 frames with a blank row',
        here: `${full.blank} of ${FRAMES * tools.rounds}`,
        ratio: full.blank / (FRAMES * tools.rounds),
        goal: { is: 'atMost', ratio: 0 },
        notes: [
          `longest frame ${inWords(full.longestScroll)}; with a hundredth of the vehicles: ${small.blank} blank, longest ${inWords(small.longestScroll)}`,
        ],
      },
    ];
  },
};

function empty(): Seen {
  return { signIn: [], worklist: [], dashboard: [], customers: [], customer: [], contact: [], keys: [], blank: 0, longestScroll: 0 };
}

async function use(size: BranchSize, tools: BenchTools, seen: Seen): Promise<void> {
  await inApp(size, tools.say, async ({ page, started }) => {
    seen.signIn.push(started.signIn);
    seen.worklist.push(started.worklist);
    const note = (times: number[], what: string, milliseconds: number | null) => {
      if (milliseconds === null) throw new Error(`${what} did not come.`);
      times.push(milliseconds);
    };
    note(seen.contact, 'the next customer', await saveContact());
    const dashboard = [{ selector: 'main h1' }, { selector: 'main section' }];
    note(seen.dashboard, 'the dashboard', await keyToPaint(page, 'Alt+6', dashboard));
    const listed = [{ selector: 'main h1', holds: 'Pelanggan' }, { selector: '.ag-row [col-id=customer]' }];
    note(seen.customers, 'the list of customers', await keyToPaint(page, 'Alt+2', listed));
    const scrolled = await scrollGrid(page, FRAMES);
    seen.blank += scrolled.blank;
    seen.longestScroll = Math.max(seen.longestScroll, scrolled.longest);
    const wanted = (await page.locator('.ag-row [col-id=customer]').first().textContent()) ?? '';
    await page.keyboard.press('/');
    for (const letter of wanted.toLowerCase().slice(0, TYPED_LETTERS)) {
      await page.waitForTimeout(BETWEEN_KEYS);
      const found = await page.locator(FOUND).textContent();
      const painted = await keyToPaint(page, letter === ' ' ? 'Space' : letter, [{ selector: FOUND, differsFrom: found }], 5000);
      if (painted !== null) seen.keys.push(painted); // null: the letter has changed nothing, as a blank at the end
    }
    await page.keyboard.press('ArrowDown');
    const name = await page.locator('.ag-row [col-id=customer]').first().textContent();
    note(seen.customer, 'the customer', await keyToPaint(page, 'Enter', [{ selector: 'main h1', holds: name ?? '' }]));

    /** The first call of the list that nobody answers: by keys, as every day. */
    async function saveContact(): Promise<number | null> {
      const panel = page.getByRole('complementary', { name: 'Kontak' });
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByText('2', { exact: true }).click(); // second attempts are calls
      await panel.getByRole('button', { name: 'Pilih hasil kontak' }).waitFor();
      await page.locator('.ag-row[row-index="0"] [col-id=customer]').first().click();
      await page.keyboard.press('Enter');
      await page.locator('aside:focus').waitFor();
      await page.keyboard.press('4');
      await panel.getByRole('button', { name: /^Simpan/ }).waitFor();
      const before = await page.locator('aside h2').textContent();
      return keyToPaint(page, 'Enter', [{ selector: 'aside h2', differsFrom: before }]);
    }
  });
}

/** Told, not judged: how the same thing grows with a hundred times the vehicles. */
function growth(what: string, small: readonly number[], full: readonly number[]): Measurement {
  const [reference, here] = [median(small), median(full)];
  return {
    job: `window: ${what}`,
    reference: `${inWords(reference)} with a hundredth of the vehicles`,
    here: inWords(here),
    ratio: here / reference,
    goal: null,
    notes: [],
  };
}

function typing(small: readonly number[], full: readonly number[]): Measurement {
  const p95 = percentile(full, 95);
  return {
    job: 'window: search as you type, key to painted, p95',
    reference: `${AT_ONCE} ms`,
    here: inWords(p95),
    ratio: p95 / AT_ONCE,
    goal: { is: 'atMost', ratio: 1 },
    notes: [
      `median ${inWords(median(full))}; with a hundredth of the vehicles: median ${inWords(median(small))}, p95 ${inWords(percentile(small, 95))}`,
    ],
  };
}
