import { useTranslation } from 'react-i18next';
import { type CallOutput, useToday } from '../../../api/index.ts';
import { shortName } from '../../../text/short-name.ts';
import { useFormat } from '../../../text/use-format.ts';
import s from '../../../ui/panel/history.module.css';
import p from '../../../ui/panel/panel.module.css';

type Contact = CallOutput<'inquiry.get'>['contacts'][number];

/** What was said before, newest first. */
export function History({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation(['inquiries', 'common']);
  const format = useFormat();
  const today = useToday();
  function wordsOf({ channel, attempt, result, lostReason, callBackAt }: Contact): string {
    const more = lostReason ? t(`lost_${lostReason}`) : callBackAt ? format.moment(callBackAt) : null;
    return [`${t(`common:short_${channel}`)} ${attempt}`, t(`result_${result}`), more].filter(Boolean).join(', ');
  }
  return (
    <section className={p.block}>
      <div className={p.label}>
        <span>{t('history')}</span>
      </div>
      {contacts.length === 0 && <p className="k-dim">{t('noHistory')}</p>}
      <ol>
        {contacts.toReversed().map((contact) => (
          <li key={contact.id} className={s.line}>
            <span className={s.date}>{contact.at.slice(0, 10) === today ? format.time(contact.at) : format.shortDate(contact.at)}</span>
            <span className="k-grow">
              {wordsOf(contact)}
              {contact.note && <span className="k-dim"> “{contact.note}”</span>}
              {contact.user && <span className={`k-dim ${s.who}`}> · {shortName(contact.user)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
