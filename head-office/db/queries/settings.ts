import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface HeadOfficeSettings {
  /** How head office calls itself, to branches and on its reports. */
  name: string;
  timezone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
}

const DEFAULTS: HeadOfficeSettings = { name: 'Kantor Pusat', timezone: 'Asia/Jakarta' };

/** Kept as JSON, one row each. */
export async function readSettings(db: Kysely<Schema>): Promise<HeadOfficeSettings> {
  const rows = await db.selectFrom('settings').selectAll().where('key', 'in', Object.keys(DEFAULTS)).execute();
  return { ...DEFAULTS, ...Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])) };
}

export async function writeSettings(db: Kysely<Schema>, settings: HeadOfficeSettings): Promise<void> {
  const rows = Object.entries(settings).map(([key, value]) => ({ key, value: JSON.stringify(value) }));
  await db
    .insertInto('settings')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })))
    .execute();
}
