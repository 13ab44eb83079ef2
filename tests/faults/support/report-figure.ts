import type { TestContext } from 'vitest';

/** Figures travel in the report of the test run, whose reader prints them: tools/checks/fault-figures.ts. */
export interface FigureMeta {
  figures?: string[];
}

/** Prints the figure of a pass criterion with the test run: 'kill -9: 12 of 12 integrity ok, 0 acknowledged rows lost'. */
export function reportFigure({ task }: Pick<TestContext, 'task'>, line: string): void {
  const meta = task.meta as FigureMeta;
  meta.figures = [...(meta.figures ?? []), line];
}
