import type { desktop as indonesian } from '../id/desktop.ts';
import type { SameKeys } from '../same-keys.ts';

export const desktop: SameKeys<typeof indonesian> = {
  saveDiagnostics: 'Save diagnostics…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullScreen: 'Full screen',
  spreadsheets: 'Tables from the portal (Excel, CSV)',
  branches: 'Kawal branch data',
  backups: 'Kawal backups',
  kind_xlsx: 'Excel',
  kind_csv: 'CSV',
  kind_pdf: 'PDF',
  kind_json: 'Data (JSON)',
  kind_zip: 'Diagnostics',
  'kind_kawal-sync': 'Reports for head office',
};
