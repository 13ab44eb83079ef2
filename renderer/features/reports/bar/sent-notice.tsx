import { useTranslation } from 'react-i18next';
import { RpcError } from '../../../../shared/rpc/index.ts';
import { type CallOutput, describeError, useRead } from '../../../api/index.ts';
import { useFormat } from '../../../text/use-format.ts';
import { LineIcon } from '../../../ui/head-office/line-icon.tsx';
import s from '../reports.module.css';
import { sentState } from './sent-state.ts';

interface Props {
  day: CallOutput<'days.list'>[number];
  /** The one that was just made. */
  revision: number;
}

/** Right after a close: the summary is at head office, or why not yet. Nothing for a branch of its own. */
export function SentNotice({ day, revision }: Props) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const status = useRead('sync.status', {}).data;
  const closing = day.revisions.find((one) => one.revision === revision);
  const state = status && closing ? sentState(status, { date: day.date, revision, closedAt: closing.closedAt }) : null;
  if (!status || !state) return null;
  const date = format.shortDate(day.date);
  const problem = status.problem && describeError(new RpcError(status.problem.code, status.problem.data));
  const why = {
    sending: null,
    sent: null,
    waiting: problem && `${problem.title} ${problem.remedy}`,
    refused: status.refused.find((one) => one.date === day.date)?.why,
  }[state];
  return (
    <div className={`${s.changed} ${s[state] ?? ''}`} role="status">
      <LineIcon kind={status.state === 'stopped' ? 'stopped' : state} />
      <span>
        {t(`closed_${state}`, { date, at: format.time(status.lastSentAt) })} {why}
      </span>
    </div>
  );
}
