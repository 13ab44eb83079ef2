import type { FastifyRequest } from 'fastify';
import type { figuresApi } from '../api/figures.ts';
import { findArea } from '../db/queries/organisation-areas.ts';
import { findBranches } from '../db/queries/organisation-branches.ts';
import { readSettings } from '../db/queries/settings.ts';
import type { FileSources } from '../files/index.ts';
import type { HeadOffice } from '../server/head-office.ts';
import type { Handlers } from '../server/register-endpoints.ts';

/** Where the files have their contents from: the very handlers of the views, so that a file never shows more than its view. */
export function fileSources({ database: { db } }: HeadOffice, figures: Handlers<typeof figuresApi>): Omit<FileSources, 'guard'> {
  return {
    read: {
      overview: async (request, query) => figures['figures.overview'](asked(request, query)),
      period: async (request, query) => figures['figures.period'](asked(request, query)),
      channels: async (request, query) => figures['figures.channels'](asked(request, query)),
      ranking: async (request, query) => figures['figures.ranking'](asked(request, query)),
      trend: async (request, query) => figures['figures.trend'](asked(request, query)),
      compare: async (request, query) => figures['figures.compare'](asked(request, query)),
      'branch-days': async (request, query) => figures['figures.branchDays'](asked(request, query)),
      'branch-day': async (request, query) => figures['figures.branchDay'](asked(request, query)),
    },
    settings: () => readSettings(db),
    async placeName(_request, { area, branch }) {
      if (branch !== undefined) return (await findBranches(db, [branch]))[0]?.name ?? null;
      return area === undefined ? null : ((await findArea(db, area))?.name ?? null);
    },
  };
}

/** A file has in its query what its view has in address and query; views have no body and leave the reply alone. */
function asked<Query>(request: FastifyRequest, query: Query) {
  return { request, params: query, query } as never;
}
