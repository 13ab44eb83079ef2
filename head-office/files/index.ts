import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../shared/text/index.ts';
import type { Endpoint } from '../api/define.ts';
import { FILE_FORMATS, FILE_VIEWS, type FileFormat, type FileView } from '../api/files.ts';
import type { HeadOffice } from '../server/head-office.ts';
import { type Guard, PROBLEM_ANSWER } from '../server/register-endpoints.ts';
import { csvBytes } from './csv-bytes.ts';
import { fileName } from './file-name.ts';
import type { FileContent } from './file-table.ts';
import { localTime } from './local-time.ts';
import type { Imprint } from './pdf-bytes.ts';
import { pdfInBackground } from './pdf-in-background.ts';
import { viewTables } from './view-tables.ts';
import { type ReadViews, VIEW_ENDPOINTS, type ViewQuery } from './views.ts';
import { fileWords } from './words.ts';
import { xlsxBytes } from './xlsx-bytes.ts';

export interface FileSources {
  guard: Guard;
  read: ReadViews;
  /** Head office's own name and time zone. */
  settings(): Promise<{ name: string; timezone: string }>;
  /** What the area or branch is called; null: neither was asked for. Only called after the view was read, which checks the right to see it. */
  placeName(request: FastifyRequest, place: Omit<Asked, 'id'>): Promise<string | null>;
}

const MEDIA_TYPES: Record<FileFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
};

/** `/api/files/<view>.<format>`: what a view shows, as a file to keep. It takes the view's own query, and the language. */
export function registerFiles(app: FastifyInstance, headOffice: HeadOffice, sources: FileSources): void {
  for (const view of FILE_VIEWS) for (const format of FILE_FORMATS) registerFile(app, headOffice, sources, view, format);
}

function registerFile<View extends FileView>(
  app: FastifyInstance,
  { now }: HeadOffice,
  { guard, read, settings, placeName }: FileSources,
  view: View,
  format: FileFormat,
): void {
  const endpoint: Endpoint = VIEW_ENDPOINTS[view];
  const querystring = z.object({ ...shapeOf(endpoint.params), ...shapeOf(endpoint.query), language: z.enum(['id', 'en']).default('id') });
  app.route({
    method: 'GET',
    url: `/api/files/${view}.${format}`,
    schema: {
      operationId: `files.${view}.${format}`,
      summary: `${endpoint.says}, as ${format.toUpperCase()}`,
      tags: ['files'],
      security: [{ session: [] }],
      querystring,
      response: {
        200: { description: 'The file', content: { [MEDIA_TYPES[format]]: { schema: z.string() } } },
        default: PROBLEM_ANSWER,
      },
    },
    onRequest: (request) => guard(request, endpoint.access),
    async handler(request, reply) {
      const query = request.query as ViewQuery<View> & z.infer<typeof querystring>;
      const answer = await read[view](request, query);
      const { name, timezone } = await settings();
      const place = await placeName(request, placeOf(request.query as Asked));
      const words = fileWords(query.language);
      const toLocalTime = (instant: string) => localTime(new Date(instant), timezone);
      const content = viewTables(view, { query, answer, words, toLocalTime }, place);
      const imprint = { headOffice: name, madeAt: localTime(now(), timezone) };
      return reply
        .type(MEDIA_TYPES[format])
        .header('content-disposition', `attachment; filename="${fileName(view, format, query, place, words)}"`)
        .header('cache-control', 'no-store')
        .send(await WRITERS[format](content, query.language, imprint));
    },
  });
}

const WRITERS: Record<FileFormat, (content: FileContent, language: Language, imprint: Imprint) => Promise<Buffer>> = {
  xlsx: xlsxBytes,
  csv: csvBytes,
  pdf: (content, language, imprint) => pdfInBackground({ content, language, imprint }),
};

interface Asked {
  id?: number;
  area?: number;
  branch?: number;
}

/** A view of one branch has its number as `id`, the others may have `area` or `branch`. */
function placeOf({ id, area, branch = id }: Asked): Omit<Asked, 'id'> {
  return { ...(area === undefined ? {} : { area }), ...(branch === undefined ? {} : { branch }) };
}

function shapeOf(schema: z.ZodType): z.core.$ZodShape {
  return schema instanceof z.ZodObject ? schema.shape : {};
}
