import { query, type ReadHandle } from '../handle.ts';

export interface Channel {
  code: string;
  /** null: one of the standard ones, which have words in both languages. */
  name: string | null;
  active: boolean;
}

export function listChannels(db: ReadHandle): Channel[] {
  return db
    .all(query.selectFrom('channels').select(['code', 'name', 'active']).orderBy('position').orderBy('code'))
    .map(({ code, name, active }) => ({ code, name, active: active === 1 }));
}

/** Budget in whole rupiah; days are civil dates, both included. */
export interface Campaign {
  id: number;
  name: string;
  channel: string;
  fromDay: string;
  toDay: string;
  budget: number;
  message: string | null;
  audience: string | null;
  active: boolean;
}

/** The newest first. */
export function listCampaigns(db: ReadHandle): Campaign[] {
  return db
    .all(query.selectFrom('campaigns').selectAll().orderBy('from_day', 'desc').orderBy('name'))
    .map(({ from_day, to_day, active, ...row }) => ({ ...row, fromDay: from_day, toDay: to_day, active: active === 1 }));
}
