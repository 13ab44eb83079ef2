import { query } from '../../../db/handle.ts';
import { saveLocalTarget } from '../../../db/queries/targets.ts';
import { addDays, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { monthsBetween } from '../../../shared/domain/months.ts';
import type { StoreContext } from '../store-context.ts';

export interface DemoCampaign {
  id: number;
  channel: string;
  fromDay: CivilDate;
  toDay: CivilDate;
}

/** How many days before today they began and ended, and what they cost in whole rupiah. */
const CAMPAIGNS = [
  { name: 'Servis hemat lebaran', channel: 'instagram', from: 250, to: 215, budget: 1_500_000, audience: 'Pemilik motor di atas 2 tahun' },
  { name: 'Iklan ganti oli', channel: 'ads', from: 130, to: 95, budget: 2_400_000, audience: 'Radius 10 km dari bengkel' },
  { name: 'Cek motor gratis akhir tahun', channel: 'facebook', from: 24, to: -12, budget: 900_000, audience: 'Pengikut halaman bengkel' },
] as const;

/** Three campaigns of the year that the demo lives through. */
export function storeCampaigns({ db }: StoreContext, today: CivilDate, daysBehind: number): DemoCampaign[] {
  return CAMPAIGNS.filter(({ from }) => from < daysBehind).map(({ name, channel, from, to, budget, audience }) => {
    const days = { from_day: addDays(today, -from), to_day: addDays(today, -to) };
    const row = { name, channel, ...days, budget, message: `${name}: booking lewat kami, tanpa antre.`, audience };
    const id = Number(db.write.run(query.insertInto('campaigns').values(row)).lastInsertRowid);
    return { id, channel, fromDay: days.from_day, toDay: days.to_day };
  });
}

export function campaignOn(campaigns: readonly DemoCampaign[], day: CivilDate): DemoCampaign | null {
  return campaigns.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay) ?? null;
}

/** What each month was to reach: a little more than the one before, as sales grow. */
export function storeTargets({ db, settings }: StoreContext, from: CivilDate, to: CivilDate): void {
  monthsBetween(from.slice(0, 7), to.slice(0, 7)).forEach((month, index) => {
    saveLocalTarget(db.write, { month, unitEntries: 80 + index * 14, crmShare: settings.crmShare });
  });
}
