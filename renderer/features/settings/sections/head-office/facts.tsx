import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../../../shared/contract/sync.ts';
import { useFormat } from '../../../../text/use-format.ts';
import s from '../../settings.module.css';
import h from './head-office.module.css';

/** Since when, what was sent, what waits, when it goes on. */
export function Facts({ status }: { status: SyncStatus }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const { enrolment, waiting, lastSentAt, lastExchangeAt, nextTryAt, problem } = status;
  const waitingWords = () => {
    if (waiting.days === 0) return t('waitingNothing');
    const [oldest, newest] = [format.shortDate(waiting.oldest), format.shortDate(waiting.newest)];
    return waiting.days === 1 ? t('waitingOne', { date: oldest }) : t('waitingSeveral', { days: waiting.days, oldest, newest });
  };
  const rows = [
    [t('since'), format.longDate(enrolment?.enrolledAt)],
    [t('waiting'), waitingWords()],
    [t('lastSent'), format.moment(lastSentAt)],
    [t('lastExchange'), format.moment(lastExchangeAt)],
    ...(nextTryAt ? [[problem ? t('nextTry') : t('nextRound'), format.moment(nextTryAt)]] : []),
  ];
  return (
    <dl className={`${s.facts} ${h.facts}`}>
      {rows.map(([name, value]) => (
        <div key={name} className={s.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
