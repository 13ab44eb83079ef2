import type { Channel } from '../../../../db/queries/channels.ts';
import type { StandardChannel } from '../../../../shared/domain/standard-channels.ts';
import { channelName } from '../../../../shared/text/channel-name.ts';
import { normaliseHeader } from '../../spreadsheets/header-mapping.ts';

/** What platforms and people write for the standard channels, beside their names in both languages. */
const WORDS: Readonly<Record<string, StandardChannel>> = {
  fb: 'facebook',
  messenger: 'facebook',
  msg: 'facebook',
  meta: 'ads',
  an: 'ads', // Meta's audience network
  'audience network': 'ads',
  'google ads': 'ads',
  'meta ads': 'ads',
  'facebook ads': 'ads',
  'instagram ads': 'ads',
  ig: 'instagram',
  google: 'google_business',
  gmb: 'google_business',
  'google maps': 'google_business',
  'google my business': 'google_business',
  wa: 'whatsapp',
  telp: 'phone',
  telpon: 'phone',
  tlp: 'phone',
  call: 'phone',
  'walk in': 'walk_in',
  walkin: 'walk_in',
  datang: 'walk_in',
  referensi: 'referral',
  teman: 'referral',
};

/** Finds a channel by its code, its name in either language, or what platforms call it. null: the branch has none of that name. */
export function channelReader(channels: readonly Channel[]): (written: string) => string | null {
  const known = new Map<string, string>();
  const add = (word: string, code: string) => known.set(normaliseHeader(word), code);
  const codes = new Set(channels.map(({ code }) => code));
  for (const [word, code] of Object.entries(WORDS)) if (codes.has(code)) add(word, code);
  for (const channel of channels) {
    for (const language of ['id', 'en'] as const) add(channelName(language, channel), channel.code);
    add(channel.code, channel.code);
  }
  return (written) => known.get(normaliseHeader(written)) ?? null;
}
