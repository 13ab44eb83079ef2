import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryFileOutcome } from '../../../../shared/contract/inquiry-files.ts';
import { useFormat } from '../../../text/use-format.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import s from './import.module.css';

const TABS = ['added', 'known', 'rejected'] as const;
type TabName = (typeof TABS)[number];

/** What a file comes to, row by row: new, there already, refused. */
export function OutcomeTable({ outcome }: { outcome: InquiryFileOutcome }) {
  const { t } = useTranslation('inquiryFiles');
  const format = useFormat();
  const [tab, setTab] = useState<TabName>(outcome.added > 0 || outcome.rejected === 0 ? 'added' : 'rejected');
  const shown = outcome.samples[tab].length;
  return (
    <>
      <Tabs<TabName>
        label={t('tryTitle')}
        tabs={TABS.map((value) => ({ value, label: t(`tab_${value}`), count: outcome[value] }))}
        value={tab}
        onChange={setTab}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={s.scroll} tabIndex={0} aria-label={t(`tab_${tab}`)}>
        {shown === 0 ? (
          <p className={s.none}>{t(`none_${tab}`)}</p>
        ) : tab === 'rejected' ? (
          <RejectedRows rows={outcome.samples.rejected} />
        ) : (
          <FileRows rows={outcome.samples[tab]} />
        )}
      </section>
      {shown < outcome[tab] && <p className="k-dim">{t('firstOf', { shown, amount: format.number(outcome[tab]) })}</p>}
    </>
  );
}

function FileRows({ rows }: { rows: InquiryFileOutcome['samples']['added'] }) {
  const { t } = useTranslation('inquiryFiles');
  const format = useFormat();
  const { nameOf } = useChannelNames();
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th>{t('row')}</th>
          <th>{t('column_at')}</th>
          <th>{t('column_name')}</th>
          <th>{t('column_phone')}</th>
          <th>{t('column_channel')}</th>
          <th>{t('column_campaign')}</th>
          <th>{t('column_need')}</th>
          <th>{t('customer')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <td className="k-dim">{row.row}</td>
            <td>{format.dateTime(row.at)}</td>
            <td>{row.name}</td>
            <td>{row.phone === null ? '–' : format.phone(row.phone)}</td>
            <td>{nameOf(row.channel)}</td>
            <td>{row.campaign ?? '–'}</td>
            <td className={s.samples}>{row.need || '–'}</td>
            <td>{row.customer ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RejectedRows({ rows }: { rows: InquiryFileOutcome['samples']['rejected'] }) {
  const { t } = useTranslation('inquiryFiles');
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th>{t('row')}</th>
          <th>{t('column')}</th>
          <th>{t('value')}</th>
          <th>{t('reason')}</th>
          <th>{t('remedy')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, column, value, code }) => (
          <tr key={row}>
            <td className="k-dim">{row}</td>
            <td>{column}</td>
            <td className={s.samples}>{value || '–'}</td>
            <td className={s.bad}>{t(`refused_${code}`)}</td>
            <td className={s.wrap}>{t(`remedy_${code}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
