import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { EvaluationReport } from '../../../../shared/contract/evaluation.ts';
import s from './figures.module.css';
import { useFigureWords, type WindowFigureWords } from './use-figure-words.ts';

type Change = EvaluationReport['biggest'][number];

/** What has changed most, in words: more than chance alone would. */
export function BiggestChanges({ biggest }: { biggest: readonly Change[] }) {
  const words = useFigureWords();
  const { t } = words;
  if (biggest.length === 0) return <p className={s.remark}>{t('nothingBig')}</p>;
  return (
    <ul className={s.changes}>
      {biggest.map((change) => {
        const Icon = change.difference > 0 ? IconArrowUp : IconArrowDown;
        const tone = change.isBetter === null ? 'neutral' : change.isBetter ? 'better' : 'worse';
        return (
          <li key={change.name}>
            <Icon size={16} className={s[tone]} aria-label={t(tone)} role="img" />
            <span>{sentence(change, words)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** 'Rasio booking turun 4,2 poin, dari 30,7% menjadi 26,5%.' */
function sentence({ name, kind, difference, now, before }: Change, { t, figure, write }: WindowFigureWords): string {
  const isMore = difference > 0;
  const size = Math.abs(difference);
  const type = kind === 'rate' ? 'rate' : 'units';
  const values = { figure: figure(name), now: write(now, { type }), before: write(before, { type }) };
  if (kind === 'rate') return t(isMore ? 'changeRateUp' : 'changeRateDown', { ...values, points: write(size, { type: 'points' }) });
  return t(isMore ? 'changeCountUp' : 'changeCountDown', { ...values, difference: write(size, { type }) });
}
