import { useTranslation } from 'react-i18next';
import type { ColDef } from '../data-grid.tsx';
import type { ColumnChoiceProps } from './column-choice.tsx';
import { ColumnsPopover } from './columns-popover.tsx';
import { menuColumns } from './menu-columns.ts';

interface Props<Row> extends Omit<ColumnChoiceProps, 'columns'> {
  /** The first one stays, and what has no heading. */
  columns: readonly ColDef<Row>[];
}

/** For a list that has no saved views. */
export function ColumnMenu<Row>({ columns, ...props }: Props<Row>) {
  const { t } = useTranslation('lists');
  return <ColumnsPopover label={t('columns')} columns={menuColumns(columns)} {...props} />;
}
