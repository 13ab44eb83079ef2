import { isStandardChannel } from '../domain/standard-channels.ts';
import { type Language, translate } from './index.ts';

/** What people call a channel: an own one by the name it was given, a standard one in the reader's language. */
export function channelName(language: Language, { code, name }: { code: string; name: string | null }): string {
  if (name !== null) return name;
  return isStandardChannel(code) ? translate(language, 'common', `channel_${code}`) : code;
}
