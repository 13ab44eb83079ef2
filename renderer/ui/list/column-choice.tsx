import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GridLayoutHandle } from '../grid/use-kept-layout.ts';
import s from './toolbar.module.css';

export interface ColumnChoiceProps {
  /** Those that may be hidden. */
  columns: readonly { name: string; label: string }[];
  /** Columns that are not shown now. */
  hidden: readonly string[];
  layout: GridLayoutHandle;
}

/** Which columns are shown, and the way back to how they were at first. */
export function ColumnChoice({ columns, hidden, layout }: ColumnChoiceProps) {
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
