import type { Label } from '../../../shared/contract/labels.ts';
import s from './label-chip.module.css';

/** A label in its colour; its name always tells it, too. */
export function LabelChip({ label }: { label: Pick<Label, 'name' | 'color' | 'retired'> }) {
  return (
    <span className={`${s.chip} ${s[label.color]} ${label.retired ? s.retired : ''}`} title={label.name}>
      {label.name}
    </span>
  );
}

/** Those of a customer, side by side; on one line, where a row of a list has room for no second one, each gives way to the others. */
export function LabelChips({ labels, oneLine = false }: { labels: readonly Label[]; oneLine?: boolean }) {
  return (
    <span className={`${s.row} ${oneLine ? s.line : ''}`}>
      {labels.map((label) => (
        <LabelChip key={label.id} label={label} />
      ))}
    </span>
  );
}
