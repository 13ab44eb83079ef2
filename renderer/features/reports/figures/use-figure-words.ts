import { useTranslation } from 'react-i18next';
import { type FigureRow, type FigureTable, formatPercent, writeFigure } from '../../../../shared/domain/kpi.ts';
import { texts } from '../../../../shared/text/index.ts';
import { useLanguage } from '../../../text/language.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useChannelNames } from '../../../ui/use-channel-names.ts';

type FigureType = Parameters<typeof writeFigure>[1];

/** Names and figures of the tables in this window's language. */
export function useFigureWords() {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const format = useFormat();
  const { nameOf } = useChannelNames();
  const percent = (value: number | null, decimals?: number) => formatPercent(value, decimals, language);
  const word = (key: string, otherwise: string) => (Object.hasOwn(texts.id.figures, key) ? t(key as 'total') : otherwise);
  return {
    t,
    language,
    month: format.month,
    channel: nameOf,
    column: (key: string) => word(`column_${key}`, key),
    division: (key: string) => word(`division_${key}`, key),
    figure: (name: string) => word(`figure_${name}`, name),
    write: (value: number | null, type: FigureType) => writeFigure(value, type, { number: format.number, percent }),
    rowName(table: FigureTable, { kind, name }: FigureRow): string {
      if (kind === 'total') return t('total');
      if (kind === 'average') return t('average');
      if (kind === 'compared') return t('column_before');
      if (name === null) return t('nobody');
      if (table.names === 'month') return format.month(name);
      if (table.names === 'channel') return nameOf(name);
      return table.names === 'figure' ? word(`figure_${name}`, name) : name;
    },
  };
}
export type WindowFigureWords = ReturnType<typeof useFigureWords>;
