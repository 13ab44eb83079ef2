import type { WorklistItem } from '../../../../shared/contract/worklist.ts';
import { useChange } from '../../../api/index.ts';
import { LabelMenu } from '../../../ui/list/label-menu.tsx';

interface Props {
  items: readonly WorklistItem[];
  onDone(): void;
}

/** Labels the people of the marked rows: several rows may be about one of them. */
export function LabelRows({ items, onDone }: Props) {
  const label = useChange('customers.label');
  const labelsOf = new Map(items.map(({ customerId, labels }) => [customerId, labels]));
  const customerIds = [...labelsOf.keys()];
  return (
    <LabelMenu
      total={labelsOf.size}
      having={({ id }) => [...labelsOf.values()].filter((labels) => labels.includes(id)).length}
      onGive={async ({ id }, on) => (await label.mutateAsync({ customerIds, labelId: id, on })).customerIds}
      onDone={onDone}
    />
  );
}
