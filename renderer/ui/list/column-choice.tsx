import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ColDef } from '../data-grid.tsx';
import type { GridLayoutHandle } from '../grid/use-grid-layout.ts';
import { menuColumns } from './menu-columns.ts';
import s from './toolbar.module.css';

interface Props {
  /** Those that may be hidden. */
  columns: readonly { name: string; label: string }[];
  /** Columns that are not shown now. */
  hidden: readonly string[];
  layout: GridLayoutHandle;
}

/** Which columns are shown, and the way back to how they were at first. */
export function ColumnChoice({ columns, hidden, layout }: Props) {
  const { t } = useTranslation('lists');
  function toggle(name: string) {
    layout.keep({ hidden: hidden.includes(name) ? hidden.filter((other) => other !== name) : [...hidden, name] });
  }
  return (
    <section>
      <h3>{t('columns')}</h3>
      <div className={s.columns}>
        {columns.map(({ name, label }) => (
          <Checkbox key={name} label={label} checked={!hidden.includes(name)} onChange={() => toggle(name)} />
        ))}
      </div>
      <p className={s.hint}>{t('columnsHint')}</p>
      <Button variant="subtle" ml={-13} onClick={() => layout.take(null)}>
        {t('resetColumns')}
      </Button>
    </section>
  );
}

interface MenuProps<Row> extends Omit<Props, 'columns'> {
  /** The first one stays, and what has no heading. */
  columns: readonly ColDef<Row>[];
}

/** For a list that has no saved views. */
export function ColumnMenu<Row>({ columns, ...props }: MenuProps<Row>) {
  const { t } = useTranslation('lists');
  return (
    <Popover position="bottom-end" shadow="md" width={340} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('columns')} title={t('columns')}>
          <IconColumns3 size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={s.menu}>
          <ColumnChoice {...props} columns={menuColumns(columns)} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
