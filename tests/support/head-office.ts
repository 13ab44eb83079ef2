import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { generate } from 'selfsigned';
import { openHeadOffice } from '../../head-office/db/open.ts';
import { buildApp } from '../../head-office/server/app.ts';
import { type Config, DEFAULT_CONFIG } from '../../head-office/server/config.ts';
import type { HeadOffice } from '../../head-office/server/head-office.ts';
import { ADDRESSES, CODE_ALPHABET, CODE_LENGTH, readBranchKey, writeCode } from '../../shared/sync-protocol/index.ts';
import { TEST_COST } from './passwords.ts';

interface Options {
  /** A database that stands already: one of databases.ts, or that of another instance. */
  database?: string;
  now?: () => Date;
  tls?: boolean;
  config?: Partial<Config>;
  log?: { write(line: string): void };
}

export interface EnrolledBranch {
  /** As it goes into `Authorization: Bearer …`. */
  key: string;
  keyId: string;
  /** Signs outbox files. */
  privateKey: KeyObject;
}

export interface TestHeadOffice {
  url: string;
  /** The certificate to trust, when it was started with TLS. */
  ca: string | undefined;
  app: FastifyInstance;
  headOffice: HeadOffice;
  /** Gives its id; the area is made when there is none of that name. */
  addBranch(code: string, name?: string, area?: string): Promise<number>;
  /** A one-time code as it is shown. */
  issueCode(branchId: number): Promise<string>;
  enrol(branchCode: string): Promise<EnrolledBranch>;
  close(): Promise<void>;
}

/** The real head office, listening on this machine; SQLite in memory unless told otherwise. (A branch alone is tested by head-office-stand-in.ts.) */
export async function startTestHeadOffice(options: Options = {}): Promise<TestHeadOffice> {
  const database = await openHeadOffice(options.database ?? ':memory:');
  const certificate = options.tls ? await makeCertificate() : null;
  const config: Config = {
    ...DEFAULT_CONFIG,
    port: 0,
    logLevel: options.log ? 'info' : 'silent',
    tls: certificate?.files ?? null,
    ...options.config,
  };
  const headOffice: HeadOffice = { database, config, now: options.now ?? (() => new Date()), passwordCost: TEST_COST };
  const app = await buildApp(headOffice, options.log ? { log: options.log } : {});
  const url = (await app.listen({ host: config.host, port: config.port })).replace('127.0.0.1', 'localhost');
  return {
    url,
    ca: certificate?.ca,
    app,
    headOffice,
    ...branchHelpers(headOffice, app),
    async close() {
      await app.close();
      await database.close();
      certificate?.remove();
    },
  };
}

function branchHelpers({ database: { db }, now }: HeadOffice, app: FastifyInstance) {
  async function addBranch(code: string, name = `Cabang ${code}`, area = 'Jawa Barat'): Promise<number> {
    await db
      .insertInto('areas')
      .values({ name: area })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { id: area_id } = await db.selectFrom('areas').select('id').where('name', '=', area).executeTakeFirstOrThrow();
    const branch = { code, name, area_id, created_at: now().toISOString() };
    return (await db.insertInto('branches').values(branch).returning('id').executeTakeFirstOrThrow()).id;
  }

  async function issueCode(branchId: number): Promise<string> {
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
    const validUntil = new Date(now().getTime() + 7 * 86_400_000);
    const row = { code_hash: sha256(code), branch_id: branchId, created_at: now().toISOString(), expires_at: validUntil.toISOString() };
    await db.insertInto('enrolment_codes').values(row).execute();
    return writeCode(code);
  }

  async function enrol(branchCode: string): Promise<EnrolledBranch> {
    const { id } = await db.selectFrom('branches').select('id').where('code', '=', branchCode).executeTakeFirstOrThrow();
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const answer = await app.inject({
      method: 'POST',
      url: ADDRESSES.enrol,
      remoteAddress: `10.0.${randomInt(250)}.${randomInt(250)}`, // each branch has its own, and its own rate limit
      payload: {
        protocol: 1,
        code: await issueCode(id),
        branchCode,
        installation: randomBytes(16).toString('hex'),
        publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
        program: '1.0.0',
      },
    });
    if (answer.statusCode !== 200) throw new Error(`Enrolment answered ${answer.statusCode}: ${answer.body}`);
    const { key } = answer.json<{ key: string }>();
    return { key, keyId: readBranchKey(key)?.id ?? '', privateKey };
  }

  return { addBranch, issueCode, enrol };
}

async function makeCertificate() {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const folder = mkdtempSync(join(tmpdir(), 'kawal-head-office-'));
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
  return { ca: cert, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
