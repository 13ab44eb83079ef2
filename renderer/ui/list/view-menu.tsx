import { ActionIcon, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { layoutFrom } from '../grid/grid-layout.ts';
import type { GridLayoutHandle } from '../grid/use-grid-layout.ts';
import { ColumnChoice } from './column-choice.tsx';
import { SavedViews, type ViewScreen } from './saved-views.tsx';
import s from './toolbar.module.css';

interface Props {
  screen: ViewScreen;
  /** Those that may be hidden. */
  columns: readonly { name: string; label: string }[];
  /** Columns that are not shown now. */
  hidden: readonly string[];
  layout: GridLayoutHandle;
  /** What a saved view keeps besides the columns: what is searched for and filtered by. */
  state: Record<string, unknown>;
  onChoose(state: Readonly<Record<string, unknown>>): void;
}

/** Which columns are shown, and whole ways of looking at the list under a name. */
export function ViewMenu({ screen, columns, hidden, layout, state, onChoose }: Props) {
  const { t } = useTranslation('lists');
  return (
    <Popover position="bottom-end" shadow="md" width={340} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('columnsAndViews')} title={t('columnsAndViews')}>
          <IconColumns3 size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={s.menu}>
          <ColumnChoice columns={columns} hidden={hidden} layout={layout} />
          <SavedViews
            screen={screen}
            state={{ ...state, ...layout.value }}
            onChoose={(saved) => {
              onChoose(saved);
              layout.take(layoutFrom(saved));
            }}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
