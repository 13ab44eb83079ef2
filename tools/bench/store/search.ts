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

/** As people type: beginnings of words, numbers and plates, three to nine characters of them. Each query is put to both, in turn. */
export const search: BenchRow = {
  name: 'search',
  run: (tools) =>
    withBranch(tools, async (context) => {
      const db = context.db.read;
      const like = db.prepare<[string], { id: number }>(`SELECT vehicle_id AS id FROM search_texts WHERE text LIKE '%' || ? || '%'`);
      const times = { here: [] as number[], like: [] as number[], quick: [] as number[] };
      let [found, missed] = [0, 0];
      for (const typed of typedTexts(context)) {
        const search = vehicleSearch(typed);
        if (!search) continue;
        const [needle = ''] = searchNeedles(typed);
        let [ids, expected]: number[][] = [[], []];
        times.here.push(
          await timed(() => {
            ids = db
              .prepare<string[], { id: number }>(search.sql)
              .all(...search.params)
              .map(({ id }) => id);
          }),
        );
        times.like.push(
          await timed(() => {
            expected = like.all(needle).map(({ id }) => id);
          }),
        );
        times.quick.push(await timed(() => searchVehicles(db, typed, 200)));
        const all = new Set(ids);
        for (const id of expected ?? []) if (!all.has(id)) missed += 1;
        found += expected?.length ?? 0;
      }
      const [here, reference] = [percentile(times.here, 95), percentile(times.like, 95)];
      const because = missed > 0 ? `${missed} rows not found` : undefined;
      return [
        {
          job: 'search as you type, p95 over 1,000 queries',
          reference: `${inWords(reference)} LIKE '%text%' on the same columns`,
          here: inWords(here),
          ratio: here / reference,
          goal: { is: 'atMost', ratio: 0.1, because },
          notes: [
            `all rows of each: median ${inWords(median(times.here))} against ${inWords(median(times.like))}; ${found} rows found by LIKE, ${missed} of them not here`,
            `the first 200, as the search box asks: p95 ${inWords(percentile(times.quick, 95))}, slowest ${inWords(percentile(times.quick, 100))}`,
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
