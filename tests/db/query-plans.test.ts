import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchQueries } from '../../db/handle.ts';
import { storeHandlers } from '../../electron/worker/handlers.ts';
import type { StoreContext } from '../../electron/worker/store-context.ts';
import { ROW_FIGURES } from '../../shared/contract/dashboard-rows.ts';
import { storeContract } from '../../shared/contract/index.ts';
import { type OpenBranch, openBenchBranch } from '../../tools/bench/branch/bench-store.ts';
import { buildBranch } from '../../tools/bench/branch/branch-cache.ts';
import { call, unlessRefused } from '../support/call.ts';
import { type HeadOfficeStandIn, startHeadOffice } from '../support/head-office-stand-in.ts';
import { sampleInput } from '../support/sample-input.ts';
import { openBranch, SCENARIOS } from '../worker/audit/scenarios.ts';

/** Tables that a branch fills for as long as it lives: nothing that a screen waits for may read one from front to back. */
const GROWING = [
  ...['contacts', 'follow_ups', 'bookings', 'visits', 'vehicles', 'customers', 'phones', 'consents', 'exclusions', 'audit', 'outbox'],
  ...[
    'inquiries',
    'inquiry_contacts',
    'whatsapp_opens',
    'day_submissions',
    'day_closings',
    'search_texts',
    'search_index',
    'import_changes',
    'customer_labels',
    'custom_values',
    'privacy_requests',
  ],
];

/** Indexes on what is open, which stays small however old the branch is: going through one is what it is for. */
const SMALL_INDEXES = [
  ...['bookings_open', 'follow_ups_open', 'outbox_waiting', 'outbox_refused', 'inquiries_open', 'vehicles_without_phone'],
  ...['privacy_requests_open'],
  ...['visits_manual', 'contacts_serviced_here'],
];

/** Statements that go through a growing table all the same, each with its reason. One that is no longer seen must go. */
const ALLOWED: readonly { table: string; sql: RegExp; reason: string }[] = [
  {
    table: 'audit',
    sql: /FROM audit ORDER BY (id|at) (DESC )?.*LIMIT|order by "id" limit|ORDER BY id DESC LIMIT/is,
    reason: 'the first or last few rows',
  },
  {
    table: 'audit',
    sql: /AS found FROM audit WHERE 1 ORDER BY at DESC/,
    reason: 'read row by row, newest first, at most 20,000 at a time',
  },
  { table: 'vehicles', sql: /^select "id" from "vehicles" limit/, reason: 'whether there is any' },
  {
    table: 'vehicles',
    sql: /^SELECT v\.id FROM vehicles v JOIN customers c/,
    reason: 'the customers by a column or a filter: their order is kept until something changes',
  },
  {
    table: 'customers',
    sql: /^SELECT v\.id FROM vehicles v JOIN customers c ON c\.id = v\.customer_id\s+WHERE v\.customer_id NOT IN \(SELECT customer_id FROM erased_customers\) ORDER BY/,
    reason: 'all of the branch, where something is done with all that the list finds and nothing is looked for',
  },
  {
    table: 'vehicles',
    sql: /^SELECT \(SELECT count\(\*\) FROM vehicles\) - /,
    reason: 'how many there are: an index of numbers is counted',
  },
  {
    table: 'import_changes',
    sql: /^DELETE FROM import_changes WHERE table_name = \?/,
    reason: 'an erasure, in what the last five imports noted',
  },
  { table: 'privacy_requests', sql: /^UPDATE privacy_requests SET person_name/, reason: 'the same' },
  { table: 'customers', sql: /WHERE c\.name_key LIKE '% %'/, reason: 'duplicates: every name is compared with those beside it' },
  { table: 'vehicles', sql: /^SELECT id FROM vehicles ORDER BY id/, reason: 'a changed program plans every vehicle anew' },
  { table: 'inquiries', sql: /FROM inquiries i\s+LEFT JOIN campaigns/, reason: 'the list and the export of all inquiries, by time' },
  { table: 'outbox', sql: /^UPDATE outbox SET sent_at = NULL/, reason: 'a new head office is sent every day again' },
];

type Call = keyof typeof storeContract;
const READS = (Object.keys(storeContract) as Call[]).filter((name) => storeContract[name].effect === 'read');

/** What a screen asks with, where the least that a call takes would ask for nothing. */
const INPUTS: Partial<Record<Call, unknown[]>> = {
  'audit.page': [
    { filter: { text: 'Sari' }, after: null, limit: 50 },
    { filter: { actions: ['contact.log'] }, after: null, limit: 50 },
    { filter: { from: '2026-01-01', to: '2026-11-19' }, after: null, limit: 50 },
  ],
  'booking.range': [{ from: '2026-11-01', to: '2026-11-30' }],
  'booking.dayHtml': [{ date: '2026-11-20', language: 'id' }],
  'booking.slots': [{ from: '2026-11-20', days: 14, type: 'regular' }],
  'contact.panel': [{ vehicleId: 100 }],
  'contact.ofDay': [{ date: '2026-11-18' }],
  'customers.page': [
    ...[{}, { search: '0812' }, { search: 'Siti' }, { filter: { consent: 'refused', excluded: true, city: 'KAR' } }],
    { sort: [{ column: 'lastVisitOn', descending: true }] },
    { filter: { labelId: 1, field: { key: 'klub', contains: 'var' } }, sort: [{ column: 'custom:klub', descending: false }] },
  ].map((asked) => ({ ...asked, offset: 0, limit: 100 })),
  'customers.found': [
    { search: '', filter: {} },
    { search: 'Siti', filter: { labelId: 1 } },
  ],
  'customers.searchQuick': [{ text: '0812' }, { text: 'siti' }],
  'customer.page': [{ customerId: 90 }],
  'customers.compare': [{ keepId: 90, mergeId: 91 }],
  'days.list': [{ until: '2026-11-19', days: 62 }],
  'day.submitCheck': [{ date: '2026-11-19' }],
  'day.report': [{ date: '2026-11-18' }, { date: '2026-11-18', revision: 0 }],
  'figures.contribution': [{ from: '2025-12', to: '2026-11' }],
  'figures.recap': [{ from: '2025-12', to: '2026-11' }],
  'figures.channels': [{ from: '2026-11-01', to: '2026-11-19', compareFrom: '2026-10-01', compareTo: '2026-10-19' }],
  'figures.funnel': (['channel', 'campaign', 'user'] as const).map((by) => ({ from: '2025-12-01', to: '2026-11-19', by })),
  'figures.evaluation': (['week', 'month'] as const).map((period) => ({ period, on: '2026-11-18' })),
  'inquiry.list': [
    ...(['due', 'open', 'waiting_response', 'booked', 'lost', 'all'] as const).map((view) => ({ view })),
    { view: 'all', search: 'siti' },
  ],
  'dashboard.get': (['today', 'month', 'quarter', 'year'] as const).map((period) => ({ period })),
  'dashboard.rows': ROW_FIGURES.flatMap((figure) => [
    { figure, period: 'month' },
    { figure, period: 'month', person: 'Rina Wulandari' },
  ]),
  'privacy.list': [{}, { customerId: 90 }, { offset: 20, limit: 50 }],
  'privacy.dossierHtml': [{ customerId: 90, language: 'id' }],
  'inquiry.get': [{ id: 20 }],
  'inquiry.match': [{ phone: '081255500118' }, { plate: 'T4065LD' }, { name: 'Siti' }],
  'worklist.update': [{ known: null }],
  'worklist.day': [{ date: '2026-11-19' }, { date: '2026-11-10' }, { date: '2026-11-25' }],
};

let branch: OpenBranch;
let office: HeadOfficeStandIn;
const folder = mkdtempSync(join(tmpdir(), 'kawal-plans-'));
const seen = new Map<string, Set<string>>();
let current = '';

beforeAll(async () => {
  await buildBranch(folder, { name: 'small', vehicles: 120, inquiries: 40 }, () => undefined);
  branch = await openBenchBranch(folder, 'Budi Hartono');
  // Without labels the lists ask no further for those of their customers.
  await call(storeHandlers, branch.context, 'labels.save', { labels: [{ id: null, name: 'VIP', color: 'red', retired: false }] });
  office = await startHeadOffice();
  watchQueries((sql) => {
    const calls = seen.get(sql) ?? new Set();
    seen.set(sql, calls.add(current));
  });
  await makeReads(branch.context);
  await makeChanges();
  watchQueries(null);
}, 120_000);
afterAll(async () => {
  watchQueries(null);
  await office.stop();
  await branch.close();
  rmSync(folder, { recursive: true, force: true });
});

test('no statement behind a call reads a growing table from front to back', () => {
  const unknown: string[] = [];
  const used = new Set<RegExp>();
  for (const [sql, calls] of seen) {
    for (const { table, detail } of scansOf(branch.context, sql)) {
      const allowed = ALLOWED.find((entry) => entry.table === table && entry.sql.test(sql));
      if (allowed) used.add(allowed.sql);
      else unknown.push(`${[...calls].join(', ')}: ${detail} (${table}) in ${sql.replace(/\s+/g, ' ')}`);
    }
  }
  expect(unknown).toEqual([]);
  expect(ALLOWED.filter(({ sql }) => !used.has(sql))).toEqual([]);
});

test('and the test would see it', () => {
  const found = scansOf(branch.context, 'SELECT count(*) FROM contacts c JOIN vehicles v ON v.id = c.vehicle_id WHERE c.note = ?');
  expect(found.map(({ table }) => table)).toEqual(['contacts']);
  const chained = 'WITH few (id) AS (SELECT 1 UNION ALL SELECT 2) SELECT b.date FROM few JOIN bookings b ON b.note = few.id';
  expect(scansOf(branch.context, chained).map(({ table }) => table)).toEqual(['bookings']);
  expect(scansOf(branch.context, 'SELECT * FROM contacts WHERE on_day = ?')).toEqual([]);
  expect(seen.size).toBeGreaterThan(200);
});

/** As everybody who may, with the least input and with what screens ask. What is refused for its input has still asked until then. */
async function makeReads(context: StoreContext): Promise<void> {
  for (const name of READS) {
    current = name;
    const { input: schema } = storeContract[name];
    for (const input of [sampleInput(schema), ...(INPUTS[name] ?? [])]) await attempt(context, name, schema.parse(input));
  }
}

async function makeChanges(): Promise<void> {
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    const other = openBranch();
    try {
      current = name;
      const input = await scenario?.input(other, office);
      const context = scenario?.by ? other.as(other.users[scenario.by]) : other.pic;
      await attempt(context, name as Call, storeContract[name as Call].input.parse(input));
    } finally {
      await other.close();
    }
  }
}

async function attempt(context: StoreContext, name: Call, input: unknown): Promise<void> {
  const tools = { context, signal: new AbortController().signal, progress: () => undefined };
  await unlessRefused(() => storeHandlers[name](input as never, tools as never));
}

/** The steps of a statement's plan that go through a growing table, and are not the way in by a small index. */
function scansOf({ db }: StoreContext, sql: string): { table: string; detail: string }[] {
  if (!/^\s*(SELECT|WITH|UPDATE|DELETE|INSERT[^;]*SELECT)/i.test(sql)) return []; // INSERT … VALUES looks for rows that wait for a deferred reference: there are none
  const plan = db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...unbound(sql)) as { detail: string }[];
  const names = tablesByAlias(sql);
  return plan.flatMap(({ detail }) => {
    const [, alias = '', index = ''] =
      /^SCAN (\w+)(?!.*VIRTUAL TABLE INDEX \d+:\S)(?:.* USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? [];
    const table = names.get(alias) ?? alias;
    return GROWING.includes(table) && !SMALL_INDEXES.includes(index) ? [{ table, detail }] : [];
  });
}

/** A plan needs no values, but the driver asks for as many as there are places. */
function unbound(sql: string): unknown[] {
  const named = [...new Set([...sql.matchAll(/[@:$](\w+)/g)].map(([, name = '']) => name))];
  const places = sql.replace(/'(?:[^']|'')*'/g, '').split('?').length - 1;
  const values = Array(places).fill(null);
  return named.length > 0 ? [...values, Object.fromEntries(named.map((name) => [name, null]))] : values;
}

/** 'FROM contacts c', 'JOIN follow_ups AS f': the plan tells the short names. */
function tablesByAlias(sql: string): Map<string, string> {
  const found = sql.matchAll(
    /(?:\b(?:FROM|JOIN|UPDATE)|,)\s+"?(\w+)"?(?:\s+(?:AS\s+)?(?!(?:JOIN|CROSS|LEFT|INNER|ON|WHERE|GROUP|ORDER|SET|INDEXED)\b)"?(\w+)"?)?/gi,
  );
  const names = new Map<string, string>();
  for (const [, table = '', alias] of found) {
    if (!GROWING.includes(table)) continue;
    names.set(table, table);
    if (alias !== undefined) names.set(alias, table);
  }
  return names;
}
