import type { EvaluationReport } from '../../../../shared/contract/evaluation.ts';
import type { FigureWords } from './figure-words.ts';

/** 'Rasio booking turun 4,2 poin, dari 30,7% menjadi 26,5%.' */
export function changeSentence(
  { name, kind, difference, now, before }: EvaluationReport['biggest'][number],
  { t, write }: FigureWords,
): string {
  const figure = t(`figure_${name}`);
  const size = Math.abs(difference);
  if (kind === 'rate') {
    const values = {
      figure,
      points: write(size, { type: 'points' }),
      now: write(now, { type: 'rate' }),
      before: write(before, { type: 'rate' }),
    };
    return t(difference > 0 ? 'changeRateUp' : 'changeRateDown', values);
  }
  const type = kind === 'rupiah' ? 'rupiah' : 'units';
  const values = { figure, difference: write(size, { type }), now: write(now, { type }), before: write(before, { type }) };
  return t(difference > 0 ? 'changeCountUp' : 'changeCountDown', values);
}
