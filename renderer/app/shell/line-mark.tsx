import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { RpcError } from '../../../shared/rpc/index.ts';
import { describeError, useConnection, useRead, useToday } from '../../api/index.ts';
import { HEAD_OFFICE_PATH } from '../../paths.ts';
import { useFormat } from '../../text/use-format.ts';
import { useGo } from '../../ui/form/use-leave.ts';
import f from '../../ui/frame.module.css';
import { LineIcon } from '../../ui/head-office/line-icon.tsx';
import { lineKind } from '../../ui/head-office/line-kind.ts';
import { ConnectionMark } from './connection-mark.tsx';
import s from './line-mark.module.css';
import { useWakeOnNetwork } from './use-wake-on-network.ts';

/** What is sent to head office and what waits; for a branch of its own, and while the store is away, whether data is kept. */
export function LineMark() {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const today = useToday();
  const go = useGo();
  const isConnected = useConnection() === 'connected';
  const status = useRead('sync.status', {}).data;
  const line = status ? lineKind(status) : null;
  useWakeOnNetwork(line !== null);
  if (!status || !line || !isConnected) return <ConnectionMark />;
  const { kind, count } = line;
  const { lastSentAt } = status;
  const at = lastSentAt?.startsWith(today) ? format.time(lastSentAt) : format.shortDate(lastSentAt);
  const why = status.problem ? describeError(new RpcError(status.problem.code, status.problem.data)).title : '';
  return (
    <span role="status" className={s.place}>
      <Link
        href={HEAD_OFFICE_PATH}
        className={`${f.state} ${s.mark} ${s[kind] ?? ''}`}
        title={`${why} ${t('openHeadOffice')}`.trim()}
        onClick={(event) => {
          event.preventDefault();
          go(HEAD_OFFICE_PATH);
        }}
      >
        <LineIcon kind={kind} />
        <span className="k-cut">{t(`line_${kind}`, { at, count })}</span>
      </Link>
    </span>
  );
}
