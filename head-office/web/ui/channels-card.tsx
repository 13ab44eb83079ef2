import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../renderer/text/language.ts';
import { type ChannelCounts, ratio } from '../../../shared/domain/kpi.ts';
import { channelName } from '../../../shared/text/channel-name.ts';
import { useRead } from '../api/index.ts';
import { useFormat } from '../text/use-format.ts';
import { Card } from './card.tsx';
import page from './page.module.css';
import { ProblemNotice } from './problem-notice.tsx';
import { Scroll } from './scroll.tsx';

interface Props {
  query: { from: string; to: string; area?: number | undefined; branch?: number | undefined };
}

/** From inquiry to revenue by channel, of the months that the period touches (DOMAIN 7). */
export function ChannelsCard({ query }: Props) {
  const { t } = useTranslation('headOfficeFigures');
  const language = useLanguage();
  const format = useFormat();
  const channels = useRead('figures.channels', { query }, { keepPrevious: true });
  const { data } = channels;
  const months = data && (data.first === data.last ? format.month(data.first) : `${format.month(data.first)} – ${format.month(data.last)}`);
  const cells = ({ inquiries, bookings, shown, unitEntries, revenue }: ChannelCounts) =>
    [inquiries, bookings, shown, unitEntries, revenue, ratio(revenue, unitEntries)].map((value, at) => (
      <td key={at} className={page.right}>
        {format.number(value)}
      </td>
    ));
  return (
    <Card
      title={t('channelsTitle')}
      {...(data && data.branches > 0 ? { remark: t('channelsTold', { months: months ?? '', n: format.number(data.branches) }) } : {})}
    >
      {channels.error && <ProblemNotice error={channels.error} onRetry={() => void channels.refetch()} />}
      {data && data.rows.length === 0 && <p className="k-2">{t('channelsNone')}</p>}
      {data && data.rows.length > 0 && (
        <Scroll>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t('channel')}</th>
                {(['inquiries', 'bookings', 'shown', 'unitEntries', 'revenue', 'revenuePerUnit'] as const).map((name) => (
                  <th key={name} scope="col" className={page.right}>
                    {t(`channelColumn_${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ channel, ...counts }) => (
                <tr key={channel}>
                  <td>{channelName(language, { code: channel, name: channel === 'other' ? t('channelOther') : null })}</td>
                  {cells(counts)}
                </tr>
              ))}
              <tr className={page.sum}>
                <td>{t('sum')}</td>
                {cells(data.total)}
              </tr>
            </tbody>
          </table>
        </Scroll>
      )}
    </Card>
  );
}
