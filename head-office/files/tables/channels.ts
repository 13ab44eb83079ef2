import { type ChannelCounts, ratio } from '../../../shared/domain/kpi.ts';
import { channelName } from '../../../shared/text/channel-name.ts';
import { type Column, makeSummedTable } from '../file-table.ts';
import type { ViewAnswer } from '../views.ts';
import type { ViewInput, ViewTables } from './view-input.ts';

type ChannelRow = ViewAnswer<'channels'>['rows'][number];

/** From inquiry to revenue by channel (DOMAIN 7). */
export function channelTables({ answer, words }: ViewInput<'channels'>): ViewTables {
  const { t } = words;
  const { first, last, rows, total } = answer;
  const names: Column<ChannelRow>[] = [
    {
      header: t('column_inquiryChannel'),
      type: 'text',
      width: 22,
      value: ({ channel }) => channelName(words.language, { code: channel, name: channel === 'other' ? t('channelOther') : null }),
    },
  ];
  const sums: Column<ChannelCounts>[] = [
    { header: t('column_inquiries'), type: 'integer', value: ({ inquiries }) => inquiries },
    { header: t('column_booked'), type: 'integer', value: ({ bookings }) => bookings },
    { header: t('column_shown'), type: 'integer', value: ({ shown }) => shown },
    { header: t('column_crmUnitEntries'), type: 'integer', value: ({ unitEntries }) => unitEntries },
    { header: t('column_crmRevenue'), type: 'rupiah', value: ({ revenue }) => revenue },
    { header: t('column_revenuePerUnit'), type: 'rupiah', value: ({ revenue, unitEntries }) => ratio(revenue, unitEntries) },
  ];
  const table = makeSummedTable(t('channels'), names, sums, { rows, sumsOf: (row) => row, total: { name: t('sum'), sums: total } });
  return { when: first === last ? words.month(first) : `${words.shortMonth(first)} – ${words.shortMonth(last)}`, tables: [table] };
}
