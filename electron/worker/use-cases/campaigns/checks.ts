import type { Channel } from '../../../../db/queries/channels.ts';
import type { Campaign } from '../../../../shared/contract/campaigns.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { parseCivilDate } from '../../../../shared/domain/civil-date.ts';
import { channelName } from '../../../../shared/text/channel-name.ts';

/** A channel as it is to be; without a code a new one. */
export interface ChannelDraft {
  code: string | null;
  name: string | null;
  active: boolean;
}

/**
 * The channels to be kept, each with its code. Throws `channel_kept` where a standard one or one in use is missing, `channel_refused` for an
 * unknown code, a standard one with a name of its own, an own one without, and two of one name.
 */
export function checkChannels(drafts: readonly ChannelDraft[], known: readonly Channel[], inUse: ReadonlySet<string>): Channel[] {
  for (const one of known) {
    const stays = drafts.some(({ code }) => code === one.code);
    if (!stays && (one.name === null || inUse.has(one.code))) throw new AppError('channel_kept', { name: channelName('id', one) });
  }
  const codes = new Set(known.map(({ code }) => code));
  const kept: Channel[] = [];
  for (const draft of drafts) {
    const before = known.find(({ code }) => code === draft.code);
    const isStandard = before?.name === null;
    const isKnown = draft.code === null || (before !== undefined && !kept.some(({ code }) => code === before.code));
    if (!isKnown || isStandard !== (draft.name === null)) throw new AppError('channel_refused', { name: draft.name ?? draft.code });
    const code = draft.code ?? newCode(draft.name ?? '', codes);
    codes.add(code);
    kept.push({ ...draft, code });
  }
  refuseSameNames(kept);
  return kept;
}

/** What a standard channel is called counts in both languages: whoever switches the language must not see two of one name. */
function refuseSameNames(channels: readonly Channel[]): void {
  const taken = new Set<string>();
  for (const channel of channels) {
    const names = new Set((['id', 'en'] as const).map((language) => channelName(language, channel).toLowerCase()));
    for (const name of names) if (taken.has(name)) throw new AppError('channel_refused', { name: channel.name ?? channel.code });
    for (const name of names) taken.add(name);
  }
}

/** 'Pameran Motor' -> 'pameran_motor'; with a number where that is taken. */
function newCode(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 32)
    .replace(/^_+|_+$/g, '');
  const base = plain === '' ? 'channel' : plain;
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(code)) return code;
  }
}

/** What the contract's shape cannot say. Throws `campaign_exists`, and `campaign_refused` with the field that is wrong. */
export function checkCampaign(
  draft: Omit<Campaign, 'id'>,
  others: readonly Pick<Campaign, 'name'>[],
  channels: readonly Pick<Channel, 'code'>[],
): void {
  const name = draft.name.toLowerCase();
  if (others.some((other) => other.name.toLowerCase() === name)) throw new AppError('campaign_exists', { name: draft.name });
  if (!channels.some(({ code }) => code === draft.channel)) throw new AppError('campaign_refused', { field: 'channel' });
  for (const field of ['fromDay', 'toDay'] as const)
    if (parseCivilDate(draft[field]) === null) throw new AppError('campaign_refused', { field });
  if (draft.fromDay > draft.toDay) throw new AppError('campaign_refused', { field: 'toDay' });
}
