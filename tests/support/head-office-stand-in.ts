import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { contentHash } from '../../shared/sync-protocol/content-hash.ts';
import {
  type Acknowledgement,
  ADDRESSES,
  enrolRequest,
  exchangeRequest,
  type HeldDay,
  OLDEST_ACCEPTED,
  PROBLEM_MEDIA_TYPE,
  PROBLEMS,
  PROTOCOL_VERSION,
  type ProblemCode,
  summary,
  writeBranchKey,
} from '../../shared/sync-protocol/index.ts';

/** What is to happen to a request instead of the usual; `lost`: done, but the answer never leaves; `hangDone`: done, and the answer waits. */
type Fault =
  | 'lost'
  | 'unheard'
  | 'hang'
  | 'hangDone'
  | { status: number; problem?: ProblemCode; headers?: Record<string, string>; body?: string };

interface SentPackage {
  kind: string;
  version: number;
  content: unknown;
}

export type HeadOfficeStandIn = Awaited<ReturnType<typeof startHeadOffice>>;

/** A head office of one branch, in memory: a real server that keeps the wire's rules, for tests of the branch's side. */
export async function startHeadOffice({ branchCode = '07781' }: { branchCode?: string } = {}) {
  const app = Fastify({ bodyLimit: 2_000_000, forceCloseConnections: true });
  const days = new Map<string, HeldDay & { content: unknown }>();
  const codes = new Map<string, { installation: string | null; key: string }>();
  const keys = new Map<string, 'good' | 'revoked'>();
  const packages: SentPackage[] = [];
  const acknowledgements: Acknowledgement[] = [];
  const faults: Fault[] = [];
  const requests: { path: string; headers: FastifyRequest['headers']; body: unknown }[] = [];
  /** How often a summary changed what is held: more than once for one revision would be sent twice in effect. */
  const takenIn: string[] = [];
  const refusedDays = new Set<string>();
  const hanging: (() => void)[] = [];
  let publicKey = '';
  let oldestAccepted = OLDEST_ACCEPTED;

  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    done(null, JSON.parse(bytes.toString()));
  });

  function refuse(reply: FastifyReply, code: ProblemCode, more: object = {}) {
    const { status, title } = PROBLEMS[code];
    const said = { type: `/problems/${code}`, title, status, code, ...more };
    return reply.code(status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(said));
  }

  async function handle(request: FastifyRequest, reply: FastifyReply, work: () => unknown) {
    requests.push({ path: request.url, headers: request.headers, body: request.body });
    const fault = faults.shift();
    if (fault === 'unheard') return reply.raw.destroy();
    if (fault === 'hang') await new Promise<void>((resolve) => hanging.push(resolve));
    if (typeof fault === 'object') {
      reply.headers(fault.headers ?? {});
      return fault.problem ? refuse(reply, fault.problem) : reply.code(fault.status).send(fault.body ?? '');
    }
    const answer = work();
    if (fault === 'hangDone') await new Promise<void>((resolve) => hanging.push(resolve));
    if (fault !== 'lost') return answer;
    reply.hijack();
    return reply.raw.destroy();
  }

  app.post(ADDRESSES.enrol, (request, reply) =>
    handle(request, reply, () => {
      const asked = enrolRequest.parse(request.body);
      const known = codes.get(asked.code);
      if (!known || (known.installation !== null && known.installation !== asked.installation)) return refuse(reply, 'code_refused');
      if (asked.branchCode !== branchCode) return refuse(reply, 'branch_mismatch');
      known.installation = asked.installation;
      publicKey = asked.publicKey;
      keys.set(known.key, 'good');
      const branch = { code: branchCode, name: 'Karawang', area: 'Jawa Barat' };
      return { protocol: PROTOCOL_VERSION, key: known.key, branch, headOffice: 'Kantor Pusat Contoh' };
    }),
  );

  app.post(ADDRESSES.exchange, (request, reply) =>
    handle(request, reply, () => {
      const state = keys.get((request.headers.authorization ?? '').replace('Bearer ', ''));
      if (!state) return refuse(reply, 'key_unknown');
      if (state === 'revoked') return refuse(reply, 'key_revoked');
      const asked = exchangeRequest.parse(request.body);
      if (asked.protocol < oldestAccepted) return refuse(reply, 'protocol_too_old', { oldestAccepted });
      acknowledgements.push(...asked.acknowledgements);
      const results = asked.summaries.map(takeIn);
      const { tellHeldSince: since } = asked;
      const held = since === null ? null : [...days.values()].filter((day) => day.date >= since).map(heldDay);
      const news = packages.filter(({ kind, version }) => version > (asked.holds[kind as keyof typeof asked.holds] ?? 0));
      const now = '2026-02-09T09:30:00.000Z';
      return { protocol: PROTOCOL_VERSION, now, results, held, packages: news.map(dressed) };
    }),
  );

  function takeIn(content: unknown) {
    const read = summary.safeParse(content).data;
    if (read?.branchCode !== branchCode || refusedDays.has(read.date))
      return { outcome: 'refused', held: null, why: 'Bukan laporan cabang ini' };
    const { date, revision, closedAt } = read;
    const next = { date, revision, closedAt, hash: contentHash(JSON.stringify(read)), content: read };
    const before = days.get(date);
    const isNew = !before || before.revision < revision;
    if (isNew) {
      days.set(date, next);
      takenIn.push(`${date}/${revision}`);
    }
    const outcomeOfKnown = () => (before?.revision !== revision ? 'superseded' : before.hash === next.hash ? 'already_held' : 'conflict');
    return { outcome: isNew ? 'applied' : outcomeOfKnown(), held: heldDay(days.get(date) ?? next), why: null };
  }

  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

  return {
    url,
    days,
    requests,
    takenIn,
    acknowledgements,
    packages,
    faults,
    refusedDays,
    get publicKey() {
      return publicKey;
    },
    /** A new one-time code. */
    issueCode(code = 'K7QD2M9XTR4B') {
      const key = writeBranchKey({ id: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('base64url') });
      codes.set(code, { installation: null, key });
      return code;
    },
    revoke() {
      for (const key of keys.keys()) keys.set(key, 'revoked');
    },
    demandProtocol(version: number) {
      oldestAccepted = version;
    },
    /** Lets every request go on that hangs. */
    release() {
      for (const go of hanging.splice(0)) go();
    },
    revisions: () =>
      Object.fromEntries([...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1)).map((day) => [day.date, day.revision])),
    stop: async () => {
      for (const go of hanging.splice(0)) go();
      await app.close();
    },
  };
}

function heldDay({ date, revision, hash, closedAt }: HeldDay): HeldDay {
  return { date, revision, hash, closedAt };
}

function dressed(sent: SentPackage) {
  return { issuedAt: '2026-02-08T09:00:00.000Z', title: `Paket ${sent.version}`, ...sent };
}
