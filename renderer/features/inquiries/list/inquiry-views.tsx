import { useTranslation } from 'react-i18next';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { useHiddenColumns, type ViewState, viewFromSaved } from '../view-state.ts';
import { COLUMN_NAMES } from './columns.tsx';

interface Props {
  view: ViewState;
  onChange(part: Partial<ViewState>): void;
}

export function InquiryViews({ view, onChange }: Props) {
  const { t } = useTranslation('inquiries');
  const hiddenNow = useHiddenColumns(view);
  const columns = COLUMN_NAMES.filter((name) => name !== 'name').map((name) => ({
    name,
    label: t(`column_${name}`),
    shown: !hiddenNow.includes(name),
  }));
  function toggle(name: string) {
    onChange({ hidden: hiddenNow.includes(name) ? hiddenNow.filter((other) => other !== name) : [...hiddenNow, name] });
  }
  return (
    <ViewMenu
      screen="inquiries"
      columns={columns}
      onToggle={toggle}
      state={{ ...view }}
      onChoose={(state) => onChange(viewFromSaved(state))}
    />
  );
}
