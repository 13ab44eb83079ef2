import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../../renderer/ui/empty-state.tsx';
import { Tabs } from '../../../../renderer/ui/tabs.tsx';
import type { BranchToday } from '../../../api/figures.ts';
import { PATHS } from '../../app/paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { StripLegend } from '../../ui/day-strip.tsx';
import page from '../../ui/page.module.css';
import { BranchItem } from './branch-item.tsx';
import s from './overview.module.css';
import { RemindMenu } from './remind-menu.tsx';

const LISTS = ['missing', 'reported', 'off'] as const;
const AT_FIRST = 60;

/** Longest silence first; then by name. */
function bySilence(one: BranchToday, other: BranchToday): number {
  return other.silentDays - one.silentDays || one.name.localeCompare(other.name);
}

export function ReportLists({ branches, date }: { branches: readonly BranchToday[]; date: string }) {
  const { t } = useTranslation('headOfficeFigures');
  const format = useFormat();
  const [, navigate] = useLocation();
  const [list, setList] = useState<(typeof LISTS)[number]>('missing');
  const [most, setMost] = useState(AT_FIRST);
  const of = (state: (typeof LISTS)[number]) => branches.filter((branch) => branch.state === state).sort(bySilence);
  const rows = of(list);
  const nobodyEnrolled = branches.length > 0 && branches.every(({ state }) => state === 'not_enrolled');
  return (
    <section className={page.card} aria-label={t('listsTitle')}>
      <div className={page.head}>
        <Tabs
          label={t('listsTitle')}
          tabs={LISTS.map((value) => ({ value, label: t(`list_${value}`), count: of(value).length }))}
          value={list}
          onChange={(next) => {
            setList(next);
            setMost(AT_FIRST);
          }}
        />
      </div>
      {rows.length === 0 ? (
        <div className={page.fill}>
          {list === 'missing' && nobodyEnrolled && (
            <EmptyState title={t('noneEnrolled')} text={t('noneEnrolledText')}>
              <Button onClick={() => navigate(PATHS.branches)}>{t('toBranches')}</Button>
            </EmptyState>
          )}
          {list === 'missing' && branches.length > 0 && !nobodyEnrolled && (
            <EmptyState icon={<IconCheck size={28} aria-hidden />} title={t('allReportedTitle')} text={t('allReportedText')} />
          )}
          {list !== 'missing' && <EmptyState title={t(`none_${list}`)} />}
        </div>
      ) : (
        <ul className={s.list}>
          {rows.slice(0, most).map((branch) => (
            <BranchItem key={branch.id} branch={branch} date={date} />
          ))}
          {rows.length > most && (
            <Button className={s.more ?? ''} variant="default" onClick={() => setMost(most + 200)}>
              {t('showMore', { n: format.number(rows.length - most) })}
            </Button>
          )}
        </ul>
      )}
      <div className={page.foot}>
        <StripLegend />
        <span className="k-grow" />
        {list === 'missing' && rows.length > 0 && <RemindMenu branches={rows} date={date} />}
      </div>
    </section>
  );
}
