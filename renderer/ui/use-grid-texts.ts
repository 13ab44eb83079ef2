import { useMemo } from 'react';
import { useLanguage } from '../text/language.ts';

/** What a screen reader hears from the grid, and its few visible words. English is built in. */
const INDONESIAN = {
  ariaRowSelect: 'Tekan Spasi untuk menandai baris ini',
  ariaRowDeselect: 'Tekan Spasi untuk melepas tanda baris ini',
  ariaRowSelectAll: 'Tekan Spasi untuk menandai semua baris',
  ariaRowToggleSelection: 'Tekan Spasi untuk menandai atau melepas baris',
  ariaHeaderSelection: 'Tandai semua',
  ariaSelectAllRows: 'Tandai semua baris',
  ariaSortableColumn: 'Tekan Enter untuk mengurutkan',
  ariaChecked: 'ditandai',
  ariaUnchecked: 'tidak ditandai',
  ariaIndeterminate: 'sebagian',
  noRowsToShow: 'Tidak ada baris',
  loadingOoo: 'Memuat…',
};

export function useGridTexts() {
  const language = useLanguage();
  return useMemo(() => ({ language, words: language === 'id' ? INDONESIAN : {} }), [language]);
}
