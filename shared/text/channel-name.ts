import { type Language, type TextKey, texts, translate } from './index.ts';

/** What people call a channel: an own one by the name it was given, a standard one in the reader's language. */
export function channelName(language: Language, { code, name }: { code: string; name: string | null }): string {
  if (name !== null) return name;
  const key = `channel_${code}`;
  return Object.hasOwn(texts.id.common, key) ? translate(language, 'common', key as TextKey<'common'>) : code;
}
