import { useTranslation } from 'react-i18next';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { type ViewState, viewFromSaved } from '../view-state.ts';
import { COLUMN_NAMES } from './columns.tsx';

interface Props {
  view: ViewState;
  hidden: readonly string[];
  layout: GridLayoutHandle;
  onChange(part: Partial<ViewState>): void;
}

export function InquiryViews({ view, hidden, layout, onChange }: Props) {
  const { t } = useTranslation('inquiries');
  return (
    <ViewMenu
      screen="inquiries"
      columns={COLUMN_NAMES.filter((name) => name !== 'name').map((name) => ({ name, label: t(`column_${name}`) }))}
      hidden={hidden}
      layout={layout}
      state={{ ...view }}
      onChoose={(state) => onChange(viewFromSaved(state))}
    />
  );
}
