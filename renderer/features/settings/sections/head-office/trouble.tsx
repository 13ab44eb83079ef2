import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { SyncStatus } from '../../../../../shared/contract/sync.ts';
import { RpcError } from '../../../../../shared/rpc/index.ts';
import { describeError } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import h from './head-office.module.css';

/** Why the last try failed: what was kept, what to do. Amber while Kawal tries again by itself, red when it cannot. */
export function Trouble({ status: { problem, state } }: { status: SyncStatus }) {
  const format = useFormat();
  if (!problem) return null;
  const { title, remedy } = describeError(new RpcError(problem.code, problem.data));
  const isStopped = state === 'stopped';
  const Icon = isStopped ? IconAlertTriangle : IconClock;
  return (
    <div className={`${h.trouble} ${isStopped ? h.stopped : ''}`}>
      <Icon size={18} aria-hidden />
      <div className="k-grow">
        <p className="k-strong">{title}</p>
        <p>{remedy}</p>
      </div>
      <span className={h.since}>{format.moment(problem.at)}</span>
    </div>
  );
}
