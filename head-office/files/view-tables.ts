import type { FileView } from '../api/files.ts';
import type { FileContent } from './file-table.ts';
import { branchDayTables } from './tables/branch-day.ts';
import { branchDaysTables } from './tables/branch-days.ts';
import { channelTables } from './tables/channels.ts';
import { compareTables } from './tables/compare.ts';
import { overviewTables } from './tables/overview.ts';
import { periodTables } from './tables/period.ts';
import { rankingTables } from './tables/ranking.ts';
import { trendTables } from './tables/trend.ts';
import type { ViewInput, ViewTables } from './tables/view-input.ts';

const TABLES: { [View in FileView]: (input: ViewInput<View>) => ViewTables } = {
  overview: overviewTables,
  period: periodTables,
  channels: channelTables,
  ranking: rankingTables,
  trend: trendTables,
  compare: compareTables,
  'branch-days': branchDaysTables,
  'branch-day': branchDayTables,
};

/** The same tables for every format. `place`: the area or branch asked for; null: all that the user may see. */
export function viewTables<View extends FileView>(view: View, input: ViewInput<View>, place: string | null): FileContent {
  const { when, tables } = TABLES[view](input);
  return { title: input.words.t(`title_${view}`), subtitle: place === null ? when : `${place} · ${when}`, tables };
}
