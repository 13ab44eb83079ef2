import { themeQuartz } from 'ag-grid-community';

/** AG Grid reads the same variables: one theme serves light and dark. */
export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  browserColorScheme: 'inherit', // dark scroll bars in the dark
  fontSize: 13,
  headerFontSize: 12,
  headerFontWeight: 500,
  rowHeight: 32,
  headerHeight: 32,
  spacing: 6,
  cellHorizontalPadding: 6,
  backgroundColor: 'var(--k-surface)',
  foregroundColor: 'var(--k-text)',
  cellTextColor: 'var(--k-text)',
  headerBackgroundColor: 'var(--k-sunken)',
  headerTextColor: 'var(--k-text-2)',
  oddRowBackgroundColor: 'transparent', // no zebra: lines are calmer
  rowHoverColor: 'var(--k-hover)',
  selectedRowBackgroundColor: 'var(--k-selected)',
  borderColor: 'var(--k-line)',
  headerColumnResizeHandleColor: 'var(--k-line-strong)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  accentColor: 'var(--k-accent-mark)',
  checkboxCheckedBackgroundColor: 'var(--k-accent)',
  checkboxUncheckedBorderColor: 'var(--k-control)',
  rangeSelectionBorderColor: 'var(--k-accent-mark)',
  focusShadow: 'inset 0 0 0 2px var(--k-accent-mark)',
  iconSize: 14,
});
