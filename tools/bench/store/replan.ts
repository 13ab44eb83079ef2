import { inWords, timed } from '../alternate.ts';
import { call, withBranch } from '../branch/with-branch.ts';
import type { BenchRow } from '../row.ts';

/** A program whose dates are changed, by hand or by a package of head office, replans every vehicle in one transaction: so long nobody else is answered. */
export const replan: BenchRow = {
  name: 'replan',
  run: (tools) =>
    withBranch(tools, async (context) => {
      const [program] = await call(context, 'programs.list', {});
      if (!program) throw new Error('The branch has no program.');
      const attempts = program.attempts.map((attempt, index) =>
        index === 0 ? { ...attempt, daysBefore: attempt.daysBefore + 1 } : attempt,
      );
      const taken = await timed(() => call(context, 'programs.save', { ...program, attempts }));
      return [
        {
          job: 'a program’s first attempt a day earlier: every vehicle replanned',
          reference: '–',
          here: inWords(taken),
          ratio: null,
          goal: null,
          notes: ['once, in one transaction; progress is told to the window'],
        },
      ];
    }),
};
