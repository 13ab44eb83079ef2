import type { SourceRow } from './cells.ts';

/**
 * Text that a batch carries at most, in characters, give or take a row: a string that a workbook names a thousand times is there once while it is
 * read, but a thousand times on its way to another thread.
 */
const BATCH_CHARACTERS = 4_000_000;

/** Gathers rows to batches of up to `batchRows`. */
export function createRowBatches(batchRows: number): {
  /** Yields each batch that becomes full. */
  add(more: readonly SourceRow[]): Generator<SourceRow[]>;
  /** What is left when no more come. */
  rest(): SourceRow[];
} {
  let rows: SourceRow[] = [];
  let characters = 0;
  return {
    *add(more) {
      for (const row of more) {
        rows.push(row);
        characters += charactersOf(row);
        if (rows.length < batchRows && characters < BATCH_CHARACTERS) continue;
        const full = rows;
        rows = [];
        characters = 0;
        yield full;
      }
    },
    rest: () => rows,
  };
}

function charactersOf({ cells }: SourceRow): number {
  let sum = 0;
  for (const cell of cells) if (typeof cell === 'string') sum += cell.length;
  return sum;
}
