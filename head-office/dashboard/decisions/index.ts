import type { FastifyRequest } from 'fastify';
import type { decisionsApi, IssuedPackage } from '../../api/decisions.ts';
import {
  codesIn,
  contentOf,
  countsByVersion,
  newestVersion,
  receiversByVersion,
  receiversOf,
  type SentPackage,
  sentPackages,
} from '../../db/queries/decisions-sent.ts';
import { targetsOfMonth } from '../../db/queries/decisions-targets.ts';
import type { HeadOffice } from '../../server/head-office.ts';
import { ProblemError } from '../../server/problem.ts';
import type { Handlers } from '../../server/register-endpoints.ts';
import { makeChange } from '../change.ts';
import { visibleAreas } from '../current-user.ts';
import { issuePackage } from './issue-package.ts';
import { narrowAudience, narrowContent } from './narrow.ts';
import { saveTargets } from './save-targets.ts';

/** What head office decides for branches, and what became of it there. */
export function decisionHandlers(headOffice: HeadOffice): Handlers<typeof decisionsApi> {
  const { db } = headOffice.database;

  async function described(request: FastifyRequest, version: number | null): Promise<IssuedPackage[]> {
    const areas = visibleAreas(request);
    const sent = await sentPackages(db, areas, version);
    const counts = await countsByVersion(db, areas, version);
    const receivers = areas === null ? null : await receiversByVersion(db, areas, version);
    const nobody = { waiting: 0, applied: 0, refused: 0, replaced: 0 };
    return sent.map((one: SentPackage) => ({
      ...one,
      audience: narrowAudience(one.audience, areas, receivers?.get(one.version) ?? []),
      ...(counts.get(one.version) ?? nobody),
    }));
  }

  async function contentFor(request: FastifyRequest, { kind, version }: Pick<SentPackage, 'kind' | 'version'>): Promise<unknown> {
    const areas = visibleAreas(request);
    return narrowContent(kind, await contentOf(db, version), areas === null ? null : await codesIn(db, areas));
  }

  return {
    'targets.list': ({ request, query: { month } }) => targetsOfMonth(db, month, visibleAreas(request)),
    'targets.save': ({ request, body }) => makeChange(headOffice, request, (change) => saveTargets(change, body)),
    'packages.list': ({ request }) => described(request, null),
    async 'packages.get'({ request, params: { version } }) {
      const [sent] = await described(request, version);
      if (!sent) throw new ProblemError('not_found');
      const receivers = await receiversOf(db, visibleAreas(request), version);
      return {
        ...sent,
        content: await contentFor(request, sent),
        receivers: receivers.map(({ state, ...receiver }) => ({ ...receiver, status: state })),
      };
    },
    async 'packages.latest'({ request, params: { kind } }) {
      const version = await newestVersion(db, kind, visibleAreas(request));
      return { content: version === null ? null : await contentFor(request, { kind, version }) };
    },
    'packages.issue': ({ request, body }) => makeChange(headOffice, request, (change) => issuePackage(change, body)),
  };
}
