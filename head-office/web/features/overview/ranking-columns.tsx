import type { TFunction } from 'i18next';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import type { RankingRow } from '../../../api/figures.ts';
import type { PageFormat } from '../../text/use-format.ts';
import { type MeasureName, measure } from '../../ui/measures.ts';
import { MetBar } from '../../ui/met-bar.tsx';
import { Spark } from '../../ui/spark.tsx';
import { Move } from './move.tsx';

type T = TFunction<'headOfficeFigures'>;

function placesUp({ rank, previousRank }: RankingRow): number | null {
  return rank === null || previousRank === null ? null : previousRank - rank;
}

/** A narrower page leaves these to the branch's own screen. */
export const WHEN_NARROW = ['successRate', 'contribution'];

export function rankingColumns(t: T, format: PageFormat): ColDef<RankingRow>[] {
  const figureOf = (name: MeasureName, row: RankingRow | undefined) => (row ? measure(name).of(row.figures, row.monthly) : null);
  const share = (name: MeasureName, header: string, width: number): ColDef<RankingRow> => ({
    colId: name,
    headerName: header,
    width,
    type: 'rightAligned',
    valueGetter: ({ data }) => figureOf(name, data),
    valueFormatter: ({ value }) => format.percent(value),
  });
  return [
    { headerName: '#', field: 'rank', width: 46, type: 'rightAligned', valueFormatter: ({ value }) => format.number(value) },
    {
      headerName: t('moved'),
      colId: 'moved',
      width: 64,
      valueGetter: ({ data }) => (data ? placesUp(data) : null),
      cellRenderer: ({ value }: { value: number | null }) => <Move places={value} />,
      context: { text: (row: RankingRow) => format.difference(placesUp(row)) },
    },
    { headerName: t('branch'), field: 'name', flex: 1, minWidth: 124, cellStyle: { fontWeight: 500 } },
    { headerName: t('area'), field: 'area', width: 84 },
    {
      headerName: t('short_followedUp'),
      colId: 'followedUp',
      width: 96,
      type: 'rightAligned',
      valueGetter: ({ data }) => figureOf('followedUp', data),
      valueFormatter: ({ value }) => format.number(value),
    },
    share('onTimeRate', t('short_onTimeRate'), 72),
    share('bookingRate', t('short_bookingRate'), 78),
    share('showRate', t('short_showRate'), 76),
    share('successRate', t('measure_successRate'), 112),
    share('contribution', t('measure_contribution'), 104),
    {
      headerName: t('measure_targetMet'),
      colId: 'targetMet',
      width: 122,
      valueGetter: ({ data }) => figureOf('targetMet', data),
      cellRenderer: ({ value }: { value: number | null }) => <MetBar value={value} />,
      context: { text: (row: RankingRow) => format.percent(figureOf('targetMet', row)) },
    },
    {
      headerName: t('thirteenMonths'),
      field: 'history',
      width: 92,
      sortable: false,
      cellDataType: false,
      cellRenderer: ({ value, data }: { value: RankingRow['history']; data: RankingRow }) => (
        <Spark points={value} label={t('historyOf', { branch: data.name })} />
      ),
      context: { text: ({ history }: RankingRow) => history.map((share) => format.percent(share)).join(' ') },
    },
  ];
}
