import { ActionIcon, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import s from '../customers.module.css';
import { type ViewState, viewFromSaved } from '../view-state.ts';
import { COLUMN_NAMES, type ColumnName } from './column-names.ts';
import { SavedViews } from './saved-views.tsx';

interface Props {
  view: ViewState;
  onChange(part: Partial<ViewState>): void;
}

/** Which columns are shown, and whole ways of looking at the list under a name. */
export function ViewMenu({ view, onChange }: Props) {
  const { t } = useTranslation('customers');
  function toggle(name: ColumnName) {
    onChange({ hidden: view.hidden.includes(name) ? view.hidden.filter((other) => other !== name) : [...view.hidden, name] });
  }
  const { search, filter, sort, hidden } = view;
  return (
    <Popover position="bottom-end" shadow="md" width={340} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('columnsAndViews')}>
          <IconColumns3 size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={s.menu}>
          <section>
            <h3>{t('columns')}</h3>
            <div className={s.columns}>
              {COLUMN_NAMES.filter((name) => name !== 'customer').map((name) => (
                <Checkbox key={name} label={t(`column_${name}`)} checked={!view.hidden.includes(name)} onChange={() => toggle(name)} />
              ))}
            </div>
          </section>
          <SavedViews state={{ search, filter, sort, hidden }} onChoose={(state) => onChange(viewFromSaved(state))} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
