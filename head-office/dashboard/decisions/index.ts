import type { decisionsApi } from '../../api/decisions.ts';
import { contentOf, listPackages, newestOfKind, receiversOf } from '../../db/queries/decisions-packages.ts';
import { listTargets } from '../../db/queries/decisions-targets.ts';
import { codesOfAreas } from '../../db/queries/organisation-branches.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Handlers } from '../../server/register-endpoints.ts';
import { makeChange } from '../change.ts';
import { visibleAreas } from '../current-user.ts';
import { issuePackage } from './issue-package.ts';
import { saveAndSendTargets } from './save-targets.ts';

/** What head office decides for its branches: targets, programs, templates, promos, holidays (DOMAIN 8). */
export function decisionsHandlers(headOffice: HeadOffice): Handlers<typeof decisionsApi> {
  const { db } = headOffice.database;
  return {
    'targets.list': ({ request, query: { month } }) => listTargets(db, visibleAreas(request), month),
    'targets.save': ({ request, body }) => makeChange(headOffice, request, (change) => saveAndSendTargets(change, body)),

    'packages.list': ({ request }) => listPackages(db, visibleAreas(request)),

    async 'packages.get'({ request, params: { version } }) {
      const visible = visibleAreas(request);
      const [issued] = await listPackages(db, visible, version);
      if (!issued) throw new ProblemError('not_found');
      const receivers = await receiversOf(db, visible, version);
      const content = await contentOf(db, version);
      const codes = visible && new Set(receivers.map(({ branchCode }) => branchCode));
      return { ...issued, content: issued.kind === 'targets' ? ownTargets(content, codes) : content, receivers };
    },

    async 'packages.latest'({ request, params: { kind } }) {
      const version = await newestOfKind(db, kind);
      if (version === null) return { content: null };
      const content = await contentOf(db, version);
      const visible = visibleAreas(request);
      if (kind !== 'targets' || visible === null) return { content };
      return { content: ownTargets(content, await codesOfAreas(db, visible)) };
    },

    'packages.issue': ({ request, body }) => makeChange(headOffice, request, (change) => issuePackage(change, body)),
  };
}

/** Targets are kept by branch code; `codes`: those that the user may see, null: all. */
function ownTargets(content: unknown, codes: ReadonlySet<string> | null): unknown {
  if (codes === null) return content;
  return Object.fromEntries(Object.entries(content as Record<string, unknown>).filter(([code]) => codes.has(code)));
}
