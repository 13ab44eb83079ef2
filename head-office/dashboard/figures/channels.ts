import { addCounts } from '../../../shared/domain/kpi/channels.ts';
import { branchesTellingChannels, channelSums } from '../../db/queries/figures-channels.ts';
import type { BranchScope } from '../../db/queries/figures-scope.ts';
import type { Days } from '../../db/queries/figures-sums.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { monthsTouched } from './asked-period.ts';

/** From inquiry to revenue by channel, of the whole months that a period touches. */
export async function channels({ database }: HeadOffice, scope: BranchScope, days: Days) {
  const months = monthsTouched(days);
  const [rows, branches] = await Promise.all([channelSums(database, scope, months), branchesTellingChannels(database.db, scope, months)]);
  return { ...months, rows, total: addCounts(rows), branches };
}
