import { verifyChain } from '../../../db/audit-chain/verify-chain.ts';
import type { auditContract } from '../../../shared/contract/audit.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CallTools } from '../../../shared/rpc/index.ts';
import type { AreaHandlers } from '../area-handlers.ts';
import { knownHeads } from '../backup/known-heads.ts';
import type { StoreContext } from '../store-context.ts';
import { exportAudit } from './audit/export-audit.ts';
import { auditEntry, auditPage } from './audit/page.ts';

/** The audit trail, for whoever answers for the branch. */
export const auditHandlers: AreaHandlers<typeof auditContract> = {
  'audit.page': (input, { context }) => auditPage(context, input),
  'audit.entry': ({ id }, { context }) => auditEntry(context, id),
  'audit.verify': (_input, tools) => verify(tools),
  'audit.export': (input, { context, signal }) => exportAudit(context, input, signal),
};

async function verify({ context, signal, progress }: CallTools<StoreContext, { done: number; total: number }>) {
  const { db } = context;
  const heads = await knownHeads(context);
  const report = await verifyChain(db.read, { heads, signal, onProgress: progress });
  if (!report) throw new AppError('cancelled');
  const { rows, broken } = report;
  if (!broken) return { rows, backups: heads.length, broken: null };
  const near = db.read.prepare<[number], { at: string }>('SELECT at FROM audit WHERE id <= ? ORDER BY id DESC LIMIT 1').get(broken.id);
  const at = near && Number.isFinite(Date.parse(near.at)) ? context.store.clock.local(near.at, context.timezone) : null;
  return { rows, backups: heads.length, broken: { ...broken, at } };
}
