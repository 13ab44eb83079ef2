import type { PackageKind } from '../../../shared/sync-protocol/index.ts';
import type { decisionsApi } from '../../api/decisions.ts';
import { contentOf, listPackages, newestOfKind, receiversByVersion, receiversOf } from '../../db/queries/decisions-packages.ts';
import { listTargets } from '../../db/queries/decisions-targets.ts';
import { codesOfAreas } from '../../db/queries/organisation-branches.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Handlers } from '../../server/register-endpoints.ts';
import { makeChange } from '../change.ts';
import { visibleAreas } from '../current-user.ts';
import { issuePackage } from './issue-package.ts';
import { narrowAudience, narrowContent } from './narrow.ts';
import { saveAndSendTargets } from './save-targets.ts';

/** What head office decides for its branches: targets, programs, templates, promos, holidays (DOMAIN 8). */
export function decisionsHandlers(headOffice: HeadOffice): Handlers<typeof decisionsApi> {
  const { db } = headOffice.database;

  async function sentTo(visible: readonly number[] | null, version?: number) {
    const packages = await listPackages(db, visible, version);
    if (visible === null || visible.length === 0) return packages;
    const receivers = await receiversByVersion(db, visible, version);
    return packages.map((one) => ({ ...one, audience: narrowAudience(one.audience, visible, receivers.get(one.version) ?? []) }));
  }

  async function contentFor(visible: readonly number[] | null, kind: PackageKind, version: number) {
    return narrowContent(kind, await contentOf(db, version), visible && (await codesOfAreas(db, visible)));
  }

  return {
    'targets.list': ({ request, query: { month } }) => listTargets(db, visibleAreas(request), month),
    'targets.save': ({ request, body }) => makeChange(headOffice, request, (change) => saveAndSendTargets(change, body)),

    'packages.list': ({ request }) => sentTo(visibleAreas(request)),

    async 'packages.get'({ request, params: { version } }) {
      const visible = visibleAreas(request);
      const [issued] = await sentTo(visible, version);
      if (!issued) throw new ProblemError('not_found');
      const content = await contentFor(visible, issued.kind, version);
      return { ...issued, content, receivers: await receiversOf(db, visible, version) };
    },

    async 'packages.latest'({ request, params: { kind } }) {
      const version = await newestOfKind(db, kind);
      return { content: version === null ? null : await contentFor(visibleAreas(request), kind, version) };
    },

    'packages.issue': ({ request, body }) => makeChange(headOffice, request, (change) => issuePackage(change, body)),
  };
}
