import { listChannels } from '../../../../db/queries/channels.ts';
import { formatDate } from '../../../../shared/domain/indonesian-date.ts';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { channelName } from '../../../../shared/text/channel-name.ts';
import { formatClock, formatNumber, formatRupiah } from '../../../../shared/text/format-number.ts';
import { type Area, type Language, type TextKey, texts, translate } from '../../../../shared/text/index.ts';
import type { StoreContext } from '../../store-context.ts';

export type DossierWords = ReturnType<typeof dossierWords>;

/** The dossier in one language: how it writes dates, numbers and every stored code. */
export function dossierWords(context: StoreContext, language: Language) {
  const channels = new Map(listChannels(context.db.read).map((channel) => [channel.code, channelName(language, channel)]));
  const date = (day: string) => formatDate(day, language, 'short');
  return {
    t: (key: TextKey<'dossier'>, values?: Record<string, string | number>) => translate(language, 'dossier', key, values),
    date,
    dateOr: (day: string | null) => (day === null ? '' : date(day)),
    moment: (at: string) => `${date(at.slice(0, 10))} ${formatClock(at.slice(11, 16), language)}`,
    number: (value: number) => formatNumber(value, language),
    rupiah: (value: number | null) => (value === null ? '' : formatRupiah(value, language)),
    phone: (number: string | null) => (number === null ? '' : formatPhone(number)),
    /** Of a contact; an inquiry comes by one of the branch's channels. */
    way: (channel: 'whatsapp' | 'call') => translate(language, 'common', channel),
    channelOf: (code: string) => channels.get(code) ?? code,
    /** Words of a stored code, such as `result_booked` of an area; the code itself where there are none, as of a free text. */
    word<A extends Area>(area: A, key: `${string}_${string}`): string {
      return Object.hasOwn(texts.id[area], key) ? translate(language, area, key as TextKey<A>) : key.slice(key.indexOf('_') + 1);
    },
  };
}
