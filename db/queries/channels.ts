import { query, type ReadHandle, type WriteHandle } from '../handle.ts';

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

/** The codes that an inquiry or a campaign has. */
export function channelsInUse(db: ReadHandle): ReadonlySet<string> {
  const rows = db
    .prepare<[], { code: string }>(
      `SELECT code FROM channels c
       WHERE EXISTS (SELECT 1 FROM inquiries WHERE channel = c.code) OR EXISTS (SELECT 1 FROM campaigns WHERE channel = c.code)`,
    )
    .all();
  return new Set(rows.map(({ code }) => code));
}

/** The whole list in its order; what is missing goes. A code that something refers to must be among them. */
export function replaceChannels(db: WriteHandle, channels: readonly Channel[]): void {
  const codes = channels.map(({ code }) => code);
  db.run(query.deleteFrom('channels').where('code', 'not in', codes));
  for (const [index, { code, name, active }] of channels.entries()) {
    const values = { name, active: active ? 1 : 0, position: index + 1 };
    db.run(
      query
        .insertInto('channels')
        .values({ code, ...values })
        .onConflict((conflict) => conflict.column('code').doUpdateSet(values)),
    );
  }
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

/** A new one when `id` is null. Returns its id. */
export function writeCampaign(db: WriteHandle, id: number | null, { fromDay, toDay, active, ...draft }: Omit<Campaign, 'id'>): number {
  const values = { ...draft, from_day: fromDay, to_day: toDay, active: active ? 1 : 0 };
  if (id === null) return Number(db.run(query.insertInto('campaigns').values(values)).lastInsertRowid);
  db.run(query.updateTable('campaigns').set(values).where('id', '=', id));
  return id;
}
