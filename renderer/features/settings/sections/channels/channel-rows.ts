import { channelName } from '../../../../../shared/text/channel-name.ts';
import type { CallInput, CallOutput } from '../../../../api/index.ts';
import { type Keyed, withKey } from '../../../../ui/form/row-key.ts';

type Channel = CallOutput<'channels.list'>[number];
/** `code` null: a new one. `name` null: a standard one. */
export type Row = Keyed<Omit<Channel, 'code'> & { code: string | null }>;

export function toDraft(channels: Channel[]): Row[] {
  return channels.map((channel) => withKey(channel));
}

export function newRow(): Row {
  return withKey({ code: null, name: '', active: true, inUse: false });
}

export function toChannel({ code, name, active }: Row): CallInput<'channels.save'>['channels'][number] {
  return { code, name: name?.trim() ?? null, active };
}

/** Another channel is called so, a standard one in either language. */
export function nameFault(row: Row, rows: readonly Row[]): boolean {
  const name = row.name?.trim().toLowerCase() ?? '';
  return name !== '' && rows.some((other) => other.key !== row.key && namesOf(other).includes(name));
}

function namesOf({ code, name }: Row): string[] {
  const named = { code: code ?? '', name: name === null ? null : name.trim() };
  return [channelName('id', named), channelName('en', named)].map((one) => one.toLowerCase());
}

export function isSound(rows: readonly Row[]): boolean {
  return rows.every((row) => row.name === null || (row.name.trim() !== '' && !nameFault(row, rows)));
}
