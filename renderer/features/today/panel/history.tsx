import { useTranslation } from 'react-i18next';
import type { ContactEntry } from '../../../../shared/contract/contacts.ts';
import { shortName } from '../../../text/short-name.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useCorrectContact } from '../../../ui/correct-contact.ts';
import s from '../../../ui/panel/history.module.css';
import p from '../../../ui/panel/panel.module.css';
import { shownLength } from '../mode/call-seconds.ts';
import { usePanel } from './panel-context.ts';

const SHOWN = 12;

/** What was said before, newest first; each entry can be corrected by a new one. */
export function History() {
  const { t } = useTranslation('contact');
  const { data } = usePanel();
  const correct = useCorrectContact();
  return (
    <section className={p.block}>
      <div className={p.label}>
        <span>{t('history')}</span>
      </div>
      {data.history.length === 0 && <p className="k-dim">{t('noHistory')}</p>}
      <ol>
        {data.history.slice(0, SHOWN).map((entry) => (
          <HistoryLine key={entry.id} entry={entry} onCorrect={() => correct({ vehicleId: entry.vehicleId, contactId: entry.id })} />
        ))}
      </ol>
    </section>
  );
}

function HistoryLine({ entry, onCorrect }: { entry: ContactEntry; onCorrect(): void }) {
  const { t } = useTranslation(['contact', 'common']);
  const format = useFormat();
  const corrected = entry.correctedById !== null;
  const what = [
    entry.step,
    entry.attempt === null ? t(`common:${entry.channel}`) : t(`nth_${entry.channel}`, { n: entry.attempt }),
    t(`common:result_${entry.result}`),
  ];
  return (
    <li className={s.line}>
      <span className={s.date}>{format.shortDate(entry.at)}</span>
      <span className={`k-grow ${corrected ? s.corrected : ''}`}>
        {what.filter(Boolean).join(', ')}
        {entry.objection && ` (${t(`common:objection_${entry.objection}`)})`}
        {entry.durationSeconds !== null && <span className="k-dim"> · {t('lasted', { length: shownLength(entry.durationSeconds) })}</span>}
        {entry.note && <span className="k-dim"> “{entry.note}”</span>}
        {entry.user && <span className={`k-dim ${s.who}`}> · {shortName(entry.user)}</span>}
      </span>
      {corrected ? (
        <span className="k-dim">{t('corrected')}</span>
      ) : (
        entry.result !== 'void' && (
          <button type="button" className={s.correct} onClick={onCorrect}>
            {t('correct')}
          </button>
        )
      )}
    </li>
  );
}
