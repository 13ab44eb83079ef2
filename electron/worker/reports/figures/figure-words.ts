import { listChannels } from '../../../../db/queries/channels.ts';
import { type FigureRow, type FigureTable, formatPercent, writeFigure } from '../../../../shared/domain/kpi.ts';
import { firstDayOf, lastDayOf } from '../../../../shared/domain/months.ts';
import { periodWords } from '../../../../shared/domain/period-words.ts';
import { channelName } from '../../../../shared/text/channel-name.ts';
import { formatNumber } from '../../../../shared/text/format-number.ts';
import { type Language, type TextKey, texts, translate } from '../../../../shared/text/index.ts';
import type { StoreContext } from '../../store-context.ts';

type FigureType = Parameters<typeof writeFigure>[1];

/** The words of a figure report in one language. */
export interface FigureWords {
  language: Language;
  t(key: TextKey<'figures'>, values?: Record<string, string | number>): string;
  column(key: string): string;
  rowName(table: FigureTable, row: FigureRow): string;
  channel(code: string): string;
  write(value: number | null, type: FigureType): string;
}

export function figureWords(context: StoreContext, language: Language): FigureWords {
  const channels = listChannels(context.db.read);
  const t: FigureWords['t'] = (key, values) => translate(language, 'figures', key, values);
  const channel = (code: string) => channelName(language, channels.find((one) => one.code === code) ?? { code, name: null });
  const format = {
    number: (value: number | null, decimals?: number) => formatNumber(value, language, decimals),
    percent: (value: number | null, decimals?: number) => formatPercent(value, decimals, language),
  };
  return {
    language,
    t,
    channel,
    column: (key) => word(language, `column_${key}`, key),
    rowName(table, { kind, name }) {
      if (kind === 'total') return t('total');
      if (kind === 'average') return t('average');
      if (kind === 'compared') return t('column_before');
      if (name === null) return t('nobody');
      if (table.names === 'month') return periodWords(firstDayOf(name), lastDayOf(name), language);
      if (table.names === 'channel') return channel(name);
      return table.names === 'figure' ? word(language, `figure_${name}`, name) : name;
    },
    write: (value, type) => writeFigure(value, type, format),
  };
}

function word(language: Language, key: string, otherwise: string): string {
  return Object.hasOwn(texts.id.figures, key) ? translate(language, 'figures', key as TextKey<'figures'>) : otherwise;
}
