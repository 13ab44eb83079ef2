import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CUSTOM_PREFIX } from '../../../../shared/domain/custom-fields.ts';
import type { GridLayoutHandle } from '../../../ui/grid/use-grid-layout.ts';
import { useOwnFields } from '../../../ui/labels/use-own-words.ts';
import { ViewMenu } from '../../../ui/list/view-menu.tsx';
import { type CustomersFilter, type ViewState, viewFromSaved } from '../view-state.ts';
import { COLUMN_NAMES, type ColumnName } from './column-names.ts';

interface Props {
  search: string;
  filter: CustomersFilter;
  hidden: readonly ColumnName[];
  layout: GridLayoutHandle;
  onChange(part: Partial<ViewState>): void;
}

export const CustomersViews = memo(function CustomersViews({ search, filter, hidden, layout, onChange }: Props) {
  const { t } = useTranslation('customers');
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
});
