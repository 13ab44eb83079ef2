import { useTranslation } from 'react-i18next';
import { ratio } from '../../../../shared/domain/kpi.ts';
import { RESULTS, type Summary } from '../../../../shared/sync-protocol/index.ts';
import { useFormat } from '../../text/use-format.ts';
import { Card } from '../../ui/card.tsx';
import page from '../../ui/page.module.css';
import { Scroll } from '../../ui/scroll.tsx';
import s from './branch-day.module.css';

const OFFERS = ['weekend_booking', 'home_service', 'promo_booking'] as const;
type Fact = [word: string, value: string];

function Facts({ title, remark, facts }: { title: string; remark?: string; facts: readonly Fact[] }) {
  return (
    <Card title={title} remark={remark}>
      <div className={s.facts}>
        <dl className={page.facts}>{facts.map(([word, value]) => [<dt key={`${word} word`}>{word}</dt>, <dd key={word}>{value}</dd>])}</dl>
      </div>
    </Card>
  );
}

/** What does not belong to a step: who came, what was offered, how the contacts ended, and the months as known at the close. */
export function DayFacts({ figures, months }: { figures: Summary['day']; months: Summary['months'] }) {
  const { t } = useTranslation(['headOfficeFigures', 'common']);
  const format = useFormat();
  const { bookedForPeriod, shown, noShow, doneService, offers, results, total } = figures;
  const outcome: Fact[] = RESULTS.flatMap((result) =>
    results[result] ? [[t(`common:result_${result}`), format.number(results[result])] as Fact] : [],
  );
  return (
    <Scroll className={s.side}>
      <Facts
        title={t('visitsTitle')}
        facts={[
          [t('bookedFor'), format.number(bookedForPeriod)],
          [t('measure_shown'), format.number(shown)],
          [t('noShow'), format.number(noShow)],
          [t('measure_showRate'), format.percent(ratio(shown, shown + noShow))],
          [t('measure_done'), format.number(doneService)],
          [t('measure_successRate'), format.percent(ratio(doneService, total.followedUp))],
        ]}
      />
      <Facts
        title={t('offersTitle')}
        remark={t('offersRemark')}
        facts={OFFERS.map(
          (kind): Fact => [
            t(`common:offer_${kind}`),
            t('offerSum', { made: format.number(offers[kind].made), accepted: format.number(offers[kind].accepted) }),
          ],
        )}
      />
      <Facts title={t('resultsTitle')} facts={outcome.length > 0 ? outcome : [[t('noResults'), '–']]} />
      {months.map((month) => (
        <Facts
          key={month.month}
          title={t('unitEntries')}
          remark={format.month(month.month)}
          facts={[
            [t('unitEntriesAll'), format.number(month.unitEntries)],
            [t('unitEntriesCrm'), format.number(month.crmUnitEntries)],
            [t('unitEntriesInfluenced'), format.number(month.influencedUnitEntries)],
            [t('revenue'), format.rupiah(month.revenue)],
            [t('crmRevenue'), format.rupiah(month.crmRevenue)],
          ]}
        />
      ))}
    </Scroll>
  );
}
