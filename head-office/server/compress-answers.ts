import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const gzipInBackground = promisify(gzip);
/** A smaller answer fits into one packet anyway. */
const WORTH_BYTES = 1024;
const COMPRESSIBLE = /^(application\/(problem\+)?json|text\/|application\/javascript|image\/svg)/;

/** Text goes out as gzip to those who accept it, files of the dashboard included. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isText = COMPRESSIBLE.test(String(reply.getHeader('content-type') ?? ''));
    if (!isText || reply.statusCode === 304 || reply.statusCode === 206 || reply.hasHeader('content-encoding')) return payload;
    reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '') || request.method === 'HEAD') return payload;
    if (payload instanceof Readable) {
      reply.header('content-encoding', 'gzip').removeHeader('content-length');
      return pipeline(payload, createGzip(), () => {}); // a file that breaks off breaks off the answer too
    }
    const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
    if (!Buffer.isBuffer(body) || body.length < WORTH_BYTES) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return gzipInBackground(body);
  });
}
