import { useTranslation } from 'react-i18next';
import { CUSTOM_PREFIX } from '../../../../shared/domain/custom-fields.ts';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import { useOwnFields } from '../../../ui/labels/use-own-words.ts';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { type ViewState, viewFromSaved } from '../view-state.ts';
import { COLUMN_NAMES, type ColumnName } from './column-names.ts';

interface Props {
  view: ViewState;
  hidden: readonly ColumnName[];
  layout: GridLayoutHandle;
  onChange(part: Partial<ViewState>): void;
}

export function CustomersViews({ view, hidden, layout, onChange }: Props) {
  const { t } = useTranslation('customers');
  const { search, filter } = view;
  const own = useOwnFields().map(({ key, name }) => ({ name: `${CUSTOM_PREFIX}${key}`, label: name }));
  const known = COLUMN_NAMES.filter((name) => name !== 'customer').map((name) => ({ name, label: t(`column_${name}`) }));
  return (
    <ViewMenu
      screen="customers"
      columns={[...known, ...own]}
      hidden={hidden}
      layout={layout}
      state={{ search, filter }}
      onChoose={(state) => onChange(viewFromSaved(state))}
    />
  );
}
