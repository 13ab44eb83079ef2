import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { plainTexts } from '../../shared/domain/plain-text.ts';
import { ProblemError } from './problem.ts';

const gunzipInBackground = promisify(gunzip);
/** Less is inflated at once: a trip to another thread takes longer. */
const SMALL_BYTES = 32_768;

/** JSON, as it is or as gzip, is all that head office reads. The route's limit holds for what came and, while it inflates, for what comes out. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('ignore', 'ignore'); // nothing is taken over from a body but what its schema names
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    inflate(request, body as Buffer).then((bytes) => {
      const json = bytes.toString('utf8');
      const clean = mayHarm(json) ? plainTexts : (value: unknown) => value;
      parse(request, json, (fault, value) => (fault ? done(fault) : done(null, clean(value))));
    }, done);
  });
}

/** PostgreSQL refuses NUL, and the page shows what branches are called: see shared/domain/plain-text.ts. Most bodies name none of it. */
function mayHarm(json: string): boolean {
  return /\\u|[\u202a-\u202e\u2066-\u2069]/.test(json);
}

async function inflate(request: FastifyRequest, body: Buffer): Promise<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return body;
  if (encoding !== 'gzip') throw new ProblemError('media_type_unsupported', { detail: 'Bodies may be sent as they are or as gzip' });
  try {
    const limits = { maxOutputLength: request.routeOptions.bodyLimit };
    return body.length < SMALL_BYTES ? gunzipSync(body, limits) : await gunzipInBackground(body, limits);
  } catch (fault) {
    const isTooLarge = (fault as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ProblemError(isTooLarge ? 'body_too_large' : 'malformed_json');
  }
}
