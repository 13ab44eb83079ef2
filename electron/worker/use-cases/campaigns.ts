import { channelsInUse, listCampaigns, listChannels, replaceChannels, writeCampaign } from '../../../db/queries/channels.ts';
import type { Campaign, campaignContract } from '../../../shared/contract/campaigns.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { audit } from '../audit.ts';
import type { StoreContext } from '../store-context.ts';
import { type ChannelDraft, checkCampaign, checkChannels } from './campaigns/checks.ts';

/** Where inquiries come from: channels and campaigns (DOMAIN 7). */
export const campaignHandlers: AreaHandlers<typeof campaignContract> = {
  'channels.list': (_input, { context }) => {
    const used = channelsInUse(context.db.read);
    return listChannels(context.db.read).map((channel) => ({ ...channel, inUse: used.has(channel.code) }));
  },
  'channels.save': ({ channels }, { context }) => saveChannels(context, channels),
  'campaigns.list': (_input, { context }) => listCampaigns(context.db.read),
  'campaigns.save': (draft, { context }) => saveCampaign(context, draft),
};

function saveChannels(context: StoreContext, drafts: readonly ChannelDraft[]): { ok: true } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const before = listChannels(db);
    const after = checkChannels(drafts, before, channelsInUse(db));
    replaceChannels(db, after);
    audit(context, { action: 'channels.save', entity: 'channels', before, after });
    return { ok: true };
  });
}

function saveCampaign(context: StoreContext, { id, ...draft }: Omit<Campaign, 'id'> & { id: number | null }): { id: number } {
  return context.db.transaction(() => {
    const db = context.db.write;
    const known = listCampaigns(db);
    const before = id === null ? null : known.find((one) => one.id === id);
    if (before === undefined) throw new AppError('campaign_not_found');
    const others = known.filter((one) => one.id !== id);
    const after = { ...draft, message: draft.message || null, audience: draft.audience || null };
    checkCampaign(after, others, listChannels(db));
    const savedId = writeCampaign(db, id, after);
    audit(context, { action: 'campaigns.save', entity: 'campaign', entityId: savedId, before, after });
    return { id: savedId };
  });
}
