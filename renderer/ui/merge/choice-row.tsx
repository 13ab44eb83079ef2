import { Radio } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactChoice } from '../../../shared/domain/merge/facts.ts';
import s from './merge.module.css';

interface Props {
  label: string;
  kept: string;
  merged: string;
  differs: boolean;
  choice: FactChoice;
  takesBoth?: boolean;
  result: string;
  onChoose(choice: FactChoice): void;
}

/** One fact of two people. Tab goes from choice to choice, the arrows choose. */
export function ChoiceRow({ label, kept, merged, differs, choice, takesBoth = false, result, onChoose }: Props) {
  const { t } = useTranslation('merge');
  const name = useId();
  const radio = (side: FactChoice, text: string) => (
    <Radio name={name} size="xs" label={text} aria-label={`${label}: ${text}`} checked={choice === side} onChange={() => onChoose(side)} />
  );
  return (
    <tr className={differs ? s.differs : ''}>
      <th scope="row">{label}</th>
      <td>{differs ? radio('kept', kept) : kept || <Nothing />}</td>
      <td>{differs ? radio('merged', merged) : merged || <Nothing />}</td>
      <td className={s.result}>
        {result}
        {differs && takesBoth && radio('both', t('keepBoth'))}
      </td>
    </tr>
  );
}

function Nothing() {
  return <span className="k-dim">–</span>;
}
