import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_FORMATS, FILE_VIEWS, type FileView } from '../../../head-office/api/files.ts';
import { PROBLEM_MEDIA_TYPE } from '../../../shared/sync-protocol/index.ts';
import { serveFiles } from './support/serve-files.ts';

const QUERIES: Record<FileView, string> = {
  overview: 'date=2026-11-18',
  period: 'from=2026-11-01&to=2026-11-18&area=3',
  channels: 'from=2026-11-01&to=2026-11-18&area=3',
  ranking: 'month=2026-11',
  trend: 'from=2026-10-01&to=2026-11-30&by=month&branch=7',
  compare: 'from=2026-11-01&to=2026-11-30&otherFrom=2026-10-01&otherTo=2026-10-31',
  'branch-days': 'id=7&from=2026-11-17&to=2026-11-19',
  'branch-day': 'id=7&date=2026-11-18',
};
const BEGINNINGS = { xlsx: 'PK', csv: '\ufeff', pdf: '%PDF-1.' };
const cookie = { cookie: 'session=x' };

describe('the addresses of files', () => {
  let served: Awaited<ReturnType<typeof serveFiles>>;
  beforeAll(async () => {
    served = await serveFiles();
  });
  afterAll(() => served.app.close());
  const get = (url: string, headers: Record<string, string> = cookie) => served.app.inject({ url: `/api/files/${url}`, headers });

  it.each(FILE_VIEWS.flatMap((view) => FILE_FORMATS.map((format) => [view, format] as const)))('give %s as %s', async (view, format) => {
    const answer = await get(`${view}.${format}?${QUERIES[view]}&language=en`);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(answer.headers['content-type']).toMatch(/^(application\/(pdf|vnd\.openxmlformats.*sheet)|text\/csv; charset=utf-8)$/);
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format}"$`));
    expect(answer.rawPayload.toString('utf8').startsWith(BEGINNINGS[format])).toBe(true);
  });

  it('name the file in the language, after place and time', async () => {
    const urls = [
      `ranking.csv?${QUERIES.ranking}`,
      `trend.csv?${QUERIES.trend}&language=id`,
      `branch-day.csv?${QUERIES['branch-day']}&language=en`,
    ];
    const names = await Promise.all(urls.map(async (url) => (await get(url)).headers['content-disposition']));
    expect(names).toEqual([
      'attachment; filename="peringkat-cabang-2026-11.csv"',
      'attachment; filename="tren-cabang-7-a-b-2026-10-01-sd-2026-11-30.csv"',
      'attachment; filename="branch-report-cabang-7-a-b-2026-11-18.csv"',
    ]);
  });

  it('ask the view what its own request would ask', async () => {
    served.asked.length = 0;
    await get(`branch-days.csv?${QUERIES['branch-days']}`);
    await get(`period.csv?${QUERIES.period}`);
    expect(served.asked).toEqual([
      { view: 'branch-days', query: { id: 7, from: '2026-11-17', to: '2026-11-19', language: 'id' } },
      { view: 'period', query: { from: '2026-11-01', to: '2026-11-18', area: 3, language: 'id' } },
    ]);
  });

  it('refuse who has not signed in, what is asked wrongly and what there is not', async () => {
    const refused = [
      await get(`ranking.pdf?${QUERIES.ranking}`, {}),
      await get('ranking.pdf?month=2026-13'),
      await get('branch-day.csv?id=x&date=2026-11-18'),
      await get(`ranking.csv?${QUERIES.ranking}&language=fr`),
      await get(`ranking.docx?${QUERIES.ranking}`),
      await get('passwords.csv'),
    ];
    expect(refused.map((answer) => [answer.statusCode, answer.json().code])).toEqual([
      [401, 'not_signed_in'],
      [422, 'invalid_request'],
      [422, 'invalid_request'],
      [422, 'invalid_request'],
      [404, 'not_found'],
      [404, 'not_found'],
    ]);
    expect(refused.map((answer) => answer.headers['content-type'])).toEqual(refused.map(() => expect.stringContaining(PROBLEM_MEDIA_TYPE)));
  });

  it('stand in the OpenAPI document, each with its media type', () => {
    const { paths = {} } = served.app.swagger() as {
      paths?: Record<string, { get?: { responses?: Record<string, { content?: object }> } }>;
    };
    expect(Object.keys(paths)).toHaveLength(FILE_VIEWS.length * FILE_FORMATS.length);
    expect(Object.keys(paths['/api/files/trend.pdf']?.get?.responses?.['200']?.content ?? {})).toEqual(['application/pdf']);
  });
});
