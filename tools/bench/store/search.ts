import { searchVehicles, vehicleSearch } from '../../../db/queries/search-index.ts';
import { searchNeedles } from '../../../db/queries/search-text.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import { createChance } from '../../../shared/domain/seeded-random.ts';
import { inWords, timed } from '../alternate.ts';
import { BENCH_SEED } from '../branch/branch-size.ts';
import { withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';
import { median, percentile } from '../statistics.ts';

const QUERIES = 1000;
/** So many the search box asks for (customers/list-page.ts). */
const SHOWN = 200;

/** As people type: beginnings of words, numbers and plates, three to nine characters of them. Each query is put to both, in turn. */
export const search: BenchRow = {
  name: 'search',
  run: (tools) =>
    withBranch(tools, async (context) => {
      const db = context.db.read;
      const likeFirst = db.prepare<[string, number], { id: number }>(
        `SELECT vehicle_id AS id FROM search_texts WHERE text LIKE '%' || ? || '%' LIMIT ?`,
      );
      const like = db.prepare<[string], { id: number }>(`SELECT vehicle_id AS id FROM search_texts WHERE text LIKE '%' || ? || '%'`);
      const times = { here: [] as number[], like: [] as number[] };
      let [found, missed] = [0, 0];
      for (const typed of typedTexts(context)) {
        const search = vehicleSearch(typed);
        if (!search) continue;
        const [needle = ''] = searchNeedles(typed);
        times.here.push(await timed(() => searchVehicles(db, typed, SHOWN)));
        times.like.push(await timed(() => likeFirst.all(needle, SHOWN)));
        const ids = db
          .prepare<string[], { id: number }>(search.sql)
          .all(...search.params)
          .map(({ id }) => id);
        const expected = like.all(needle).map(({ id }) => id);
        const all = new Set(ids);
        for (const id of expected) if (!all.has(id)) missed += 1;
        found += expected.length;
      }
      const [here, reference] = [percentile(times.here, 95), percentile(times.like, 95)];
      const because = missed > 0 ? `${missed} rows not found` : undefined;
      return [
        {
          job: 'search as you type, p95 over 1,000 queries',
          reference: `${inWords(reference)} LIKE '%text%' LIMIT ${SHOWN} on the same columns`,
          here: inWords(here),
          ratio: here / reference,
          goal: { is: 'atMost', ratio: 0.1, because },
          notes: [
            `medians ${inWords(median(times.here))} against ${inWords(median(times.like))}, slowest ${inWords(percentile(times.here, 100))}`,
            `without a limit LIKE finds ${found} rows, of which ${missed} are not found here`,
          ],
        },
      ];
    }),
};

function typedTexts({ db }: StoreContext): string[] {
  const chance = createChance(BENCH_SEED);
  const texts = db.read.prepare<[], { text: string }>('SELECT text FROM search_texts ORDER BY vehicle_id').all();
  return Array.from({ length: QUERIES }, () => {
    const lines = (texts[chance.between(0, texts.length - 1)]?.text ?? '').split('\n');
    const words = (lines[chance.between(0, lines.length - 1)] ?? '').split(' ');
    return (words[chance.between(0, words.length - 1)] ?? '').slice(0, chance.between(3, 9));
  }).filter((typed) => typed.length >= 3);
}
