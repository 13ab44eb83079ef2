import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../../shared/contract/imports.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../import.module.css';

const EFFECTS = [
  'newlyScheduled',
  'visitsClosingSteps',
  'bookingsSettled',
  'prospectsRecognised',
  'ownValuesChanged',
  'handCorrectionsKept',
  'possibleDuplicates',
] as const;

interface Props {
  outcome: ImportOutcome;
  /** Only before it is applied: whether the files win over what was corrected by hand. */
  overwrite?: boolean;
  onOverwrite?(overwrite: boolean): void;
}

/** What the rows mean for the branch's work. */
export function Effects({ outcome, overwrite = false, onOverwrite }: Props) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const asksAboutCorrections = onOverwrite && (overwrite || outcome.effects.handCorrectionsKept > 0);
  return (
    <section className={`${s.card} ${s.effects}`} aria-label={t(outcome.applied ? 'effectsDone' : 'effects')}>
      <h2>{t(outcome.applied ? 'effectsDone' : 'effects')}</h2>
      <ul>
        {EFFECTS.map((effect) => (
          <li key={effect} className={outcome.effects[effect] === 0 ? 'k-dim' : undefined}>
            <b>{format.number(outcome.effects[effect])}</b>
            <span>{t(`effect_${effect}`)}</span>
          </li>
        ))}
      </ul>
      {asksAboutCorrections && (
        <Checkbox mt={6} label={t('overwrite')} checked={overwrite} onChange={({ currentTarget: { checked } }) => onOverwrite(checked)} />
      )}
    </section>
  );
}
