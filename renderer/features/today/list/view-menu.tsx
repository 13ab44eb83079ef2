import { ActionIcon, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLUMN_NAMES } from './columns.tsx';
import { SavedViews } from './saved-views.tsx';
import s from './toolbar.module.css';
import { useHiddenColumns, type ViewState } from './view-state.ts';

interface Props {
  view: ViewState;
  onChange(part: Partial<ViewState>): void;
}

/** Which columns are shown, and whole ways of looking at the list under a name. */
export function ViewMenu({ view, onChange }: Props) {
  const { t } = useTranslation('today');
  const hiddenNow = useHiddenColumns(view);
  function toggle(name: string) {
    const hidden = hiddenNow.includes(name) ? hiddenNow.filter((other) => other !== name) : [...hiddenNow, name];
    onChange({ hidden });
  }
  return (
    <Popover position="bottom-end" shadow="md" width={320} trapFocus returnFocus>
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
                <Checkbox key={name} label={t(`column_${name}`)} checked={!hiddenNow.includes(name)} onChange={() => toggle(name)} />
              ))}
            </div>
          </section>
          <SavedViews view={view} onChoose={onChange} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
