import { IconCheck } from '@tabler/icons-react';
import { KeyCap } from '../key-cap.tsx';
import s from './choice.module.css';

interface ChoiceProps {
  keyCap: string;
  label: string;
  chosen: boolean;
  disabled?: boolean;
  onChoose(): void;
}

/** A line of the list of results. */
export function ResultChoice({ keyCap, label, chosen, disabled = false, onChoose }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: number keys, not arrows, choose
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      disabled={disabled}
      className={`${s.result} ${chosen ? s.resultHere : ''}`}
      onClick={onChoose}
    >
      <KeyCap>{keyCap}</KeyCap>
      <span className="k-grow">{label}</span>
      {chosen && <IconCheck size={15} stroke={2.5} aria-hidden />}
    </button>
  );
}

/** A small button among its kind: objections, answers. */
export function SmallChoice({ keyCap, label, chosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={chosen} className={`${s.small} ${chosen ? s.smallHere : ''}`} onClick={onChoose}>
      {keyCap && <KeyCap>{keyCap}</KeyCap>}
      {label}
    </button>
  );
}
