import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyMap } from '../key-map.tsx';

/** The keys that every list has, under F1; a list that is read in parts cannot mark all of its rows. */
export function useGridKeys({ canCopy, canMarkAll }: { canCopy: boolean; canMarkAll: boolean }) {
  const { t } = useTranslation('lists');
  const help = useMemo(
    () => [
      ...(canCopy ? [{ keys: ['Ctrl', 'C'], what: t('key_copy') }] : []),
      ...(canMarkAll ? [{ keys: ['Ctrl', 'A'], what: t('key_markAll') }] : []),
      { keys: ['Enter'], what: t('key_sort') },
      { keys: ['Shift', 'Enter'], what: t('key_sortAlso') },
      { keys: ['Shift', '← →'], what: t('key_moveColumn') },
      { keys: ['Alt', '← →'], what: t('key_widenColumn') },
    ],
    [t, canCopy, canMarkAll],
  );
  useKeyMap(t('keysTitle'), help);
}
