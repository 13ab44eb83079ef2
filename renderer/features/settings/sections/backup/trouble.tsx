import { IconAlertTriangle } from '@tabler/icons-react';
import type { BackupStatus } from '../../../../../shared/contract/backup.ts';
import { RpcError } from '../../../../../shared/rpc/index.ts';
import { describeError } from '../../../../api/index.ts';
import { useFormat } from '../../../../text/use-format.ts';
import b from './backup.module.css';

/** Why the last try failed: what was kept, what to do. Kawal tries again by itself. */
export function Trouble({ problem }: { problem: NonNullable<BackupStatus['problem']> }) {
  const format = useFormat();
  const { title, remedy } = describeError(new RpcError(problem.code, problem.data));
  return (
    <div className={b.trouble}>
      <IconAlertTriangle size={18} aria-hidden />
      <div className="k-grow">
        <p className="k-strong">{title}</p>
        <p>{remedy}</p>
      </div>
      <span className={b.since}>{format.moment(problem.at)}</span>
    </div>
  );
}
