import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { FastifyServerOptions } from 'fastify';
import { ADDRESSES, PROBLEM_MEDIA_TYPE } from '../../shared/sync-protocol/index.ts';
import { comeBackLater } from '../ingest/come-back-later.ts';
import { ProblemError, problemBody } from './problem.ts';

/** Who dawdles over sending a body no longer keeps others out: a few hundred silent strangers would otherwise close the door for all. */
const LONGEST_PLACE_MS = 10_000;

type ServerFactory = NonNullable<FastifyServerOptions['serverFactory']>;

interface Watchers {
  /** While false nothing is refused here: a server that stops says so itself (lifecycle.ts). */
  mayRefuse: () => boolean;
  onRefusal: () => void;
}

/**
 * Stands before everything else of the server: lets so many exchanges in at once and asks the others to come back. When ten thousand branches report in the
 * same second, each refusal must cost next to nothing, or those who are let in wait behind the refused.
 */
export function exchangeDoor(mostAtOnce: number) {
  let inside = 0;
  let watchers: Watchers = { mayRefuse: () => true, onRefusal: () => {} };
  const secondsToComeBack = comeBackLater(() => inside);

  function takePlace(): () => void {
    let isTaken = true;
    inside += 1;
    const leave = () => {
      if (isTaken) inside -= 1;
      isTaken = false;
      clearTimeout(patience);
    };
    const patience = setTimeout(leave, LONGEST_PLACE_MS).unref();
    return leave;
  }

  function guard(serve: RequestListener): RequestListener {
    return (request, response) => {
      if (request.url !== ADDRESSES.exchange) return serve(request, response);
      if (inside >= mostAtOnce && watchers.mayRefuse()) {
        watchers.onRefusal();
        return refuse(response, secondsToComeBack());
      }
      response.once('close', takePlace());
      serve(request, response);
    };
  }

  /** Fastify leaves to a factory what it would set itself. */
  const serverFactory: ServerFactory = (serve, options) => {
    const { https, http, keepAliveTimeout = 0, requestTimeout = 0 } = options as FastifyServerOptions & { https?: object; http?: object };
    const listener = guard(serve as RequestListener);
    const server: Server = https ? createTlsServer(https, listener) : createServer(http ?? {}, listener);
    server.keepAliveTimeout = keepAliveTimeout;
    server.requestTimeout = requestTimeout;
    return server;
  };

  return {
    serverFactory,
    watch: (by: Watchers): void => {
      watchers = by;
    },
  };
}

const REFUSAL = JSON.stringify(problemBody(new ProblemError('overloaded')));

function refuse(response: ServerResponse, retryAfterSeconds: number): void {
  response.writeHead(429, {
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-length': REFUSAL.length,
    'retry-after': String(retryAfterSeconds),
    'cache-control': 'no-store',
  });
  response.end(REFUSAL, 'latin1'); // text, not bytes, so that it leaves in one write with its head; what was sent with the request is read away, not kept
}
