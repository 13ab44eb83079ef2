import type { lists as indonesian } from '../id/lists.ts';
import type { SameKeys } from '../same-keys.ts';

export const lists: SameKeys<typeof indonesian> = {
  columnsAndViews: 'Columns and views',
  columns: 'Columns',
  views: 'Saved views',
  noViews: 'None yet. Set filter and columns, then save them under a name.',
  viewName: 'Name of the view',
  saveView: 'Save this view',
  shareView: 'For all users',
  removeView: 'Remove view {name}',
  marked: '{count} marked',
  unmark: 'Unmark',
  assignTo: 'Assign to',
  nobody: 'Nobody',
};
