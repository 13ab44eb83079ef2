import type { SearchEntry } from '../../../db/queries/search-entries.ts';

/** Stands between two texts; folded texts and what is looked for hold no control characters but the end of a line. */
const BETWEEN = '\u0000';

/** All texts as one: looking through a single string is ten times quicker than through a hundred thousand. */
export class Haystack {
  private readonly ids: number[];
  private readonly text: string;
  /** Where each text begins, and at the end where another one would. */
  private readonly starts: Int32Array;

  constructor(entries: readonly SearchEntry[]) {
    this.ids = entries.map(({ id }) => id);
    this.text = entries.map(({ text }) => text).join(BETWEEN);
    this.starts = new Int32Array(entries.length + 1);
    entries.forEach(({ text }, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + text.length + BETWEEN.length;
    });
  }

  /** The ids of the texts that hold one of the needles, in the order of the entries; without needles all. */
  find(needles: readonly string[]): number[] {
    if (needles.length === 0) return this.ids;
    const holds = new Uint8Array(this.ids.length);
    for (const needle of needles) this.mark(needle, holds);
    return this.ids.filter((_, index) => holds[index] === 1);
  }

  private mark(needle: string, holds: Uint8Array): void {
    let index = 0;
    let at = this.text.indexOf(needle);
    while (at !== -1) {
      while ((this.starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index += 1;
      holds[index] = 1;
      at = this.text.indexOf(needle, this.starts[index + 1]);
    }
  }
}
