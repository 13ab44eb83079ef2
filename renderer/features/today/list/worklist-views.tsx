import { useTranslation } from 'react-i18next';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { COLUMN_NAMES } from './columns.tsx';
import { useHiddenColumns, type ViewState, viewFromSaved } from './view-state.ts';

interface Props {
  view: ViewState;
  onChange(part: Partial<ViewState>): void;
}

export function WorklistViews({ view, onChange }: Props) {
  const { t } = useTranslation('today');
  const hiddenNow = useHiddenColumns(view);
  function toggle(name: string) {
    const hidden = hiddenNow.includes(name) ? hiddenNow.filter((other) => other !== name) : [...hiddenNow, name];
    onChange({ hidden });
  }
  const columns = COLUMN_NAMES.filter((name) => name !== 'customer').map((name) => ({
    name,
    label: t(`column_${name}`),
    shown: !hiddenNow.includes(name),
  }));
  return (
    <ViewMenu
      screen="worklist"
      columns={columns}
      onToggle={toggle}
      state={{ ...view }}
      onChoose={(state) => onChange(viewFromSaved(state))}
    />
  );
}
