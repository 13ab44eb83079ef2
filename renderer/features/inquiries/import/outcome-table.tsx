import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InquiryFileOutcome } from '../../../../shared/contract/inquiry-files.ts';
import { useFormat } from '../../../text/use-format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useGridLayout } from '../../../ui/grid/use-grid-layout.ts';
import { ColumnMenu } from '../../../ui/list/column-menu.tsx';
import { WholeList } from '../../../ui/list/whole-list.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useChannelNames } from '../../../ui/use-channel-names.ts';
import s from './import.module.css';
import { fileColumns, type OutcomeRow, refusedColumns } from './outcome-columns.ts';

const TABS = ['added', 'known', 'rejected'] as const;
type TabName = (typeof TABS)[number];
const NOTHING: readonly string[] = [];

/** What a file comes to, row by row: new, there already, refused. */
export function OutcomeTable({ outcome }: { outcome: InquiryFileOutcome }) {
  const { t } = useTranslation(['inquiryFiles', 'inquiries', 'lists']);
  const format = useFormat();
  const { nameOf } = useChannelNames();
  const [tab, setTab] = useState<TabName>(outcome.added > 0 || outcome.rejected === 0 ? 'added' : 'rejected');
  const layout = useGridLayout(`inquiryImport.${tab === 'rejected' ? 'rejected' : 'taken'}`);
  const rows: OutcomeRow[] = outcome.samples[tab];
  const columns = useMemo(() => (tab === 'rejected' ? refusedColumns(t, s.bad) : fileColumns(t, format, nameOf)), [t, format, nameOf, tab]);
  const hidden = layout.value.hidden ?? NOTHING;
  const amount = format.number(outcome[tab]);
  return (
    <>
      <div className={s.tabs}>
        <Tabs<TabName>
          label={t('tryTitle')}
          tabs={TABS.map((value) => ({ value, label: t(`tab_${value}`), count: outcome[value] }))}
          value={tab}
          onChange={setTab}
        />
        <span className="k-grow" />
        <ColumnMenu columns={columns} hidden={hidden} layout={layout} />
      </div>
      <section className={s.outcome} aria-label={t(`tab_${tab}`)}>
        <WholeList<OutcomeRow>
          key={tab}
          list="import"
          title={t(`tab_${tab}`)}
          layout={layout}
          rows={rows}
          columns={columns}
          hidden={hidden}
          rowId={({ row }) => String(row)}
          keys={[
            { caps: ['↑', '↓'], what: t('inquiries:footKeys_choose') },
            { caps: [t('inquiries:space')], what: t('lists:footKeys_mark') },
            { caps: ['Ctrl', 'C'], what: t('lists:footKeys_copy') },
          ]}
          count={rows.length < outcome[tab] ? t('firstOf', { shown: rows.length, amount }) : t('lists:exportedRows', { rows: amount })}
          empty={<EmptyState title={t(`none_${tab}`)} />}
        />
      </section>
    </>
  );
}
