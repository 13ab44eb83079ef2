import { useTranslation } from 'react-i18next';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import { useLabels } from '../../../ui/labels/use-own-words.ts';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { COLUMN_NAMES } from './columns.tsx';
import { type ViewState, viewFromSaved } from './view-state.ts';

interface Props {
  view: ViewState;
  hidden: readonly string[];
  layout: GridLayoutHandle;
  onChange(part: Partial<ViewState>): void;
}

export function WorklistViews({ view, hidden, layout, onChange }: Props) {
  const { t } = useTranslation('today');
  const hasLabels = useLabels().offered.length > 0;
  const columns = COLUMN_NAMES.filter((name) => name !== 'customer' && (name !== 'labels' || hasLabels));
  return (
    <ViewMenu
      screen="worklist"
      columns={columns.map((name) => ({ name, label: t(`column_${name}`) }))}
      hidden={hidden}
      layout={layout}
      state={{ ...view }}
      onChoose={(state) => onChange(viewFromSaved(state))}
    />
  );
}
