import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { civilDate, done, id, nothing } from './common.ts';

/** Where inquiries come from: channels, and the campaigns that a branch pays for (DOMAIN 7). */
export const channelCode = z.string().min(1).max(40);
const channelName = z.string().trim().min(1).max(60);
const MOST_RUPIAH = 100_000_000_000;

export const campaign = z.object({
  id,
  name: z.string().trim().min(1).max(80),
  channel: channelCode,
  /** Both included. */
  fromDay: civilDate,
  toDay: civilDate,
  /** Whole rupiah. */
  budget: z.number().int().min(0).max(MOST_RUPIAH),
  message: z.string().trim().max(2000).nullable(),
  audience: z.string().trim().max(400).nullable(),
  active: z.boolean(),
});
export type Campaign = z.infer<typeof campaign>;

const channelDraft = z.object({
  /** null: a new one, whose code is made from its name. */
  code: channelCode.nullable(),
  /** null for the standard ones, which are called what the reader's language calls them. */
  name: channelName.nullable(),
  active: z.boolean(),
});

export const campaignContract = {
  'channels.list': read({
    input: nothing,
    output: z.array(
      z.object({
        code: z.string(),
        name: z.string().nullable(),
        active: z.boolean(),
        /** An inquiry or a campaign has it, so it can only be switched off. */
        inUse: z.boolean(),
      }),
    ),
  }),
  /**
   * The whole list, in its order. What is missing is removed: refused as `channel_kept` for a standard one and for one in use. A code never
   * changes, so what is in use keeps its own.
   */
  'channels.save': change({ input: z.object({ channels: z.array(channelDraft).min(1).max(60) }), output: done }),
  'campaigns.list': read({ input: nothing, output: z.array(campaign) }),
  /** Without an id a new one. Refused as `campaign_exists` where the name is taken, `campaign_refused` with the `field` that is wrong. */
  'campaigns.save': change({ input: campaign.extend({ id: id.nullable() }), output: z.object({ id }) }),
};
