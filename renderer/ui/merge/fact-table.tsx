import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../shared/contract/merges.ts';
import { type FactChoice, type FactChoices, mergedFact, mergedValue, type PersonFact } from '../../../shared/domain/merge/facts.ts';
import { useFormat } from '../../text/use-format.ts';
import { ChoiceRow } from './choice-row.tsx';
import type { OwnChoices } from './merge-form.tsx';

interface Props {
  comparison: Comparison;
  choices: FactChoices;
  own: OwnChoices;
  onChoose(fact: PersonFact, choice: FactChoice): void;
  onChooseOwn(fieldId: number, choice: 'kept' | 'merged'): void;
}

/** The facts of which anything is known: those that differ are chosen, and what comes out stands beside them. */
export function FactTable({ comparison, choices, own, onChoose, onChooseOwn }: Props) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const shown = (fact: PersonFact, value: string | null) => {
    if (value === null) return '';
    if (fact === 'birthDate') return format.longDate(value);
    if (fact === 'ktpLast4') return `•••• ${value}`;
    return fact === 'gender' && (value === 'L' || value === 'P') ? t(`gender_${value}`) : value;
  };
  return (
    <>
      {comparison.facts
        .filter(({ kept, merged }) => kept.value !== null || merged.value !== null)
        .map(({ fact, kept, merged, differs, proposal }) => {
          const choice = choices[fact] ?? proposal;
          return (
            <ChoiceRow
              key={fact}
              label={fact === 'ktpLast4' ? t('field_ktp') : t(`field_${fact}`)}
              kept={shown(fact, kept.value)}
              merged={shown(fact, merged.value)}
              differs={differs}
              choice={choice}
              takesBoth={fact === 'note'}
              result={shown(fact, mergedFact(fact, kept, merged, choice).value)}
              onChoose={(side) => onChoose(fact, side)}
            />
          );
        })}
      {comparison.fields.map(({ fieldId, name, kept, merged, differs, proposal }) => {
        const choice = own.get(fieldId) ?? proposal;
        return (
          <ChoiceRow
            key={fieldId}
            label={name}
            kept={String(kept.value ?? '')}
            merged={String(merged.value ?? '')}
            differs={differs}
            choice={choice}
            result={String(mergedValue(kept, merged, choice).value ?? '')}
            onChoose={(side) => side !== 'both' && onChooseOwn(fieldId, side)}
          />
        );
      })}
    </>
  );
}
