import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../../../api/index.ts';
import { useFormat } from '../../../../../text/use-format.ts';
import s from './dry-run.module.css';

type Days = CallOutput<'programs.dryRun'>['days'];
type Due = Days[number]['now'];

/** A bar for each day, now above and with the draft below, with the numbers of WhatsApp messages and calls. */
export function DueChart({ days }: { days: Days }) {
  const { t } = useTranslation(['settings', 'common']);
  const { shortDate: shownDate } = useFormat();
  const most = Math.max(1, ...days.flatMap(({ now, draft }) => [sum(now), sum(draft)]));
  return (
    <table className={s.chart}>
      <thead>
        <tr>
          <th scope="col">{t('dryRunDay')}</th>
          <th scope="col" aria-label={t('dryRunBars')} />
          <th scope="col">{t('dryRunNow')}</th>
          <th scope="col">{t('dryRunDraft')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, now, draft }) => (
          <tr key={date}>
            <th scope="row">{shownDate(date)}</th>
            <td className={s.bars}>
              <Bar due={now} most={most} kind={s.now} />
              <Bar due={draft} most={most} kind={s.draft} />
            </td>
            <td>{words(now)}</td>
            <td>{words(draft)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function words({ whatsapp, call }: Due): string {
    return `${whatsapp} ${t('common:short_whatsapp')}, ${call} ${t('common:short_call')}`;
  }
}

function Bar({ due, most, kind }: { due: Due; most: number; kind: string | undefined }) {
  return <div className={`${s.bar} ${kind}`} style={{ width: `${(sum(due) / most) * 100}%` }} aria-hidden="true" />;
}

function sum({ whatsapp, call }: Due): number {
  return whatsapp + call;
}
