import type { TFunction } from 'i18next';
import type { ColDef } from '../../../../renderer/ui/data-grid.tsx';
import type { BranchDay } from '../../../api/figures.ts';
import type { PageFormat } from '../../text/use-format.ts';
import { DayMark } from '../../ui/day-strip.tsx';
import { type MeasureName, measure } from '../../ui/measures.ts';

export function daysColumns(t: TFunction<'headOfficeFigures'>, format: PageFormat): ColDef<BranchDay>[] {
  const figure = (name: MeasureName, header: string, width: number): ColDef<BranchDay> => ({
    colId: name,
    headerName: header,
    width,
    type: 'rightAligned',
    valueGetter: ({ data }) => (data?.figures ? measure(name).of(data.figures, null) : null),
    valueFormatter: ({ value }) => (measure(name).kind === 'count' ? format.number(value) : format.percent(value)),
  });
  return [
    {
      headerName: t('date'),
      field: 'date',
      flex: 1,
      minWidth: 104,
      cellStyle: { fontWeight: 500 },
      valueFormatter: ({ value }) => `${format.shortWeekday(value)}, ${format.shortDate(value)}`,
    },
    {
      headerName: t('state'),
      field: 'state',
      width: 88,
      cellRenderer: ({ value }: { value: BranchDay['state'] }) => (
        <span style={{ display: 'flex', alignItems: 'center', gap: 6, height: '100%' }}>
          <DayMark state={value} />
          {t(`day_${value}`)}
        </span>
      ),
      context: { text: ({ state }: BranchDay) => t(`day_${state}`) },
    },
    {
      headerName: t('closed'),
      colId: 'closed',
      width: 118,
      valueGetter: ({ data }) => data?.closedAt ?? null,
      valueFormatter: ({ value }) => format.dateTime(value),
    },
    { headerName: t('revision'), field: 'revision', width: 66, type: 'rightAligned', valueFormatter: ({ value }) => format.number(value) },
    figure('followedUp', t('short_followedUp'), 96),
    figure('onTimeRate', t('short_onTimeRate'), 74),
    figure('booked', t('measure_booked'), 78),
    figure('shown', t('measure_shown'), 74),
    figure('done', t('short_done'), 74),
    figure('missed', t('measure_missed'), 78),
  ];
}
