import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { answerNotFound } from './answer-errors.ts';

/** The built dashboard. An address that is no file and no request is one of the page's own, and gets the page. */
export async function serveDashboard(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, {
    root: folder,
    setHeaders(reply, path) {
      // The build puts a hash of the content into the names under assets: what has such a name never changes.
      const isForever = path.replaceAll('\\', '/').includes('/assets/');
      reply.header('cache-control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/');
    return isPage ? reply.sendFile('index.html') : answerNotFound(request, reply);
  });
}
