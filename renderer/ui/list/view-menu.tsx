import { useTranslation } from 'react-i18next';
import { layoutFrom } from '../grid/grid-layout.ts';
import type { ColumnChoiceProps } from './column-choice.tsx';
import { ColumnsPopover } from './columns-popover.tsx';
import { SavedViews, type ViewScreen } from './saved-views.tsx';

interface Props extends ColumnChoiceProps {
  screen: ViewScreen;
  /** What a saved view keeps besides the columns: what is searched for and filtered by. */
  state: Record<string, unknown>;
  onChoose(state: Readonly<Record<string, unknown>>): void;
}

/** Which columns are shown, and whole ways of looking at the list under a name. */
export function ViewMenu({ screen, state, onChoose, ...choice }: Props) {
  const { t } = useTranslation('lists');
  const { layout } = choice;
  return (
    <ColumnsPopover label={t('columnsAndViews')} {...choice}>
      <SavedViews
        screen={screen}
        state={{ ...state, ...layout.value }}
        onChoose={(saved) => {
          onChoose(saved);
          layout.take(layoutFrom(saved));
        }}
      />
    </ColumnsPopover>
  );
}
