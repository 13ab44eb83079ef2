import { useMemo } from 'react';
import { channelName } from '../../shared/text/channel-name.ts';
import { type CallOutput, useRead } from '../api/index.ts';
import { useLanguage } from '../text/language.ts';

type Channel = CallOutput<'channels.list'>[number];

/** The branch's channels in their order, and what each is called here. */
export function useChannelNames() {
  const language = useLanguage();
  const { data } = useRead('channels.list', {});
  return useMemo(() => {
    const channels: Channel[] = data ?? [];
    const nameOf = (code: string) => channelName(language, channels.find((one) => one.code === code) ?? { code, name: null });
    return {
      channels,
      nameOf,
      /** Those in use, for a choice; and the one that is already chosen. */
      choices: (chosen?: string) =>
        channels.filter(({ code, active }) => active || code === chosen).map(({ code }) => ({ value: code, label: nameOf(code) })),
    };
  }, [data, language]);
}
