import { ActionIcon, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SavedViews, type ViewScreen } from './saved-views.tsx';
import s from './toolbar.module.css';

interface Props {
  screen: ViewScreen;
  columns: readonly { name: string; label: string; shown: boolean }[];
  onToggle(name: string): void;
  /** What a saved view keeps. */
  state: Record<string, unknown>;
  onChoose(state: Readonly<Record<string, unknown>>): void;
}

/** Which columns are shown, and whole ways of looking at the list under a name. */
export function ViewMenu({ screen, columns, onToggle, state, onChoose }: Props) {
  const { t } = useTranslation('lists');
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
              {columns.map(({ name, label, shown }) => (
                <Checkbox key={name} label={label} checked={shown} onChange={() => onToggle(name)} />
              ))}
            </div>
          </section>
          <SavedViews screen={screen} state={state} onChoose={onChoose} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
