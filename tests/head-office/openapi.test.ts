import type { RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHeadOffice } from '../../head-office/db/open.ts';
import { buildApp } from '../../head-office/server/app.ts';
import { DEFAULT_CONFIG } from '../../head-office/server/config.ts';
import { ADDRESSES, PROBLEM_MEDIA_TYPE } from '../../shared/sync-protocol/index.ts';

interface Operation {
  summary?: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> };
}

/** Files of the page and the answers to HEAD are no requests of ours. */
const NOT_DESCRIBED = new Set(['HEAD', 'OPTIONS']);

describe('the OpenAPI document', () => {
  const routes: RouteOptions[] = [];
  let paths: Record<string, Record<string, Operation>>;
  let close: () => Promise<unknown>;

  beforeAll(async () => {
    const database = await openHeadOffice(':memory:');
    const headOffice = { database, config: { ...DEFAULT_CONFIG, logLevel: 'silent' as const }, now: () => new Date() };
    const app = await buildApp(headOffice, { onRoute: (route) => routes.push(route) });
    const answer = await app.inject('/openapi.json');
    ({ paths } = answer.json<{ paths: typeof paths }>());
    close = () => app.close().then(() => database.close());
  });
  afterAll(() => close());

  const described = () =>
    Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  const registered = () =>
    routes.flatMap(({ method, url }) =>
      [method]
        .flat()
        .filter((one) => !NOT_DESCRIBED.has(one))
        .map((one) => `${one} ${url.replace(/:([A-Za-z]+)/g, '{$1}')}`),
    );

  it('describes every route and nothing else', () => {
    expect(described().length).toBeGreaterThan(5);
    expect(described().sort()).toEqual([...new Set(registered())].sort());
  });

  it('says of each what it does', () => {
    const silent = Object.values(paths).flatMap((methods) => Object.values(methods).filter(({ summary }) => !summary));
    expect(silent).toEqual([]);
  });

  it('describes refusals as problem details wherever something can be refused', () => {
    const plain = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/'))
      .flatMap(([path, methods]) => Object.entries(methods).map(([method, { responses }]) => ({ path, method, responses })))
      .filter(({ responses }) => !responses.default?.content?.[PROBLEM_MEDIA_TYPE]);
    expect(plain.map(({ path, method }) => `${method} ${path}`)).toEqual([]);
  });

  it('shows the shape of an exchange', () => {
    const schema = paths[ADDRESSES.exchange]?.post?.requestBody?.content['application/json']?.schema;
    expect(Object.keys(schema?.properties ?? {})).toEqual([
      'protocol',
      'program',
      'summaries',
      'acknowledgements',
      'holds',
      'tellHeldSince',
    ]);
  });
});
