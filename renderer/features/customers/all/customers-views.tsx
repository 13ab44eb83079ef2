import { useTranslation } from 'react-i18next';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { type ViewState, viewFromSaved } from '../view-state.ts';
import { COLUMN_NAMES } from './column-names.ts';

interface Props {
  view: ViewState;
  onChange(part: Partial<ViewState>): void;
}

export function CustomersViews({ view, onChange }: Props) {
  const { t } = useTranslation('customers');
  const { search, filter, sort, hidden } = view;
  const columns = COLUMN_NAMES.filter((name) => name !== 'customer').map((name) => ({
    name,
    label: t(`column_${name}`),
    shown: !hidden.includes(name),
  }));
  function toggle(name: string) {
    const column = COLUMN_NAMES.find((known) => known === name);
    if (column) onChange({ hidden: hidden.includes(column) ? hidden.filter((other) => other !== column) : [...hidden, column] });
  }
  return (
    <ViewMenu
      screen="customers"
      columns={columns}
      onToggle={toggle}
      state={{ search, filter, sort, hidden }}
      onChoose={(state) => onChange(viewFromSaved(state))}
    />
  );
}
