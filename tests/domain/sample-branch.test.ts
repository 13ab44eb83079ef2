import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { normaliseEngineNumber } from '../../shared/domain/engine-number.ts';
import { type AttemptRule, deriveStep, planSteps } from '../../shared/domain/follow-up-schedule.ts';
import { checkScheme, schemeForEngine } from '../../shared/domain/kpb-scheme.ts';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { readSpreadsheetDate } from '../../shared/domain/spreadsheet-date.ts';

/** The made-up branch of tests/fixtures, read by the rules alone: what facts.json says must come out. */
const FIXTURES = new URL('../fixtures/', import.meta.url);
const ATTEMPTS: AttemptRule[] = [
  { n: 1, daysBefore: 30, channel: 'whatsapp' },
  { n: 2, daysBefore: 15, channel: 'call' },
  { n: 3, daysBefore: 7, channel: 'call' },
];

interface WorklistRow {
  engine: string;
  step: string;
  attempt: number;
  deadline: string;
}

const facts: { exportDay: string; phonesUnusableInCdb: number; worklistOnExportDayWithNothingLoggedYet: WorklistRow[] } = JSON.parse(
  readFileSync(new URL('branch-karawang/facts.json', FIXTURES), 'utf8'),
);

function readRows(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(new URL(file, FIXTURES), 'utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function engineOf(written: string | undefined): string | null {
  const reading = normaliseEngineNumber(written ?? null);
  return reading.ok ? reading.engineNumber : null;
}

const schemes = readRows('kpb-schemes.csv').map((row) => {
  const deadlineDays = (row.deadline_days ?? '').split(';').map(Number);
  const limitKm = (row.limit_km ?? '').split(';').map(Number);
  return {
    enginePrefix: row.engine_prefix ?? '',
    services: Number(row.services),
    deadlineDays,
    limitKm,
    steps: deadlineDays.map((days, index) => ({ code: `KPB${index + 1}`, deadlineDays: days, limitKm: limitKm[index] ?? null })),
  };
});

describe('the sample branch', () => {
  const cdb = readRows('branch-karawang/cdb.csv');
  const a2 = readRows('branch-karawang/a2.csv');

  it('has sound schemes', () => {
    expect(schemes.flatMap(checkScheme)).toEqual([]);
  });

  it('has as many unusable numbers as its facts say', () => {
    const sold = new Map(cdb.map((row) => [engineOf(row['NO. MESIN']), row['NO HP'] ?? '']));
    sold.delete(null);
    expect([...sold.values()].filter((phone) => normalisePhone(phone) === null)).toHaveLength(facts.phonesUnusableInCdb);
  });

  it('has the worklist of its export day', () => {
    const visits = new Map<string, string>();
    const bringerPhones = new Map<string, string>();
    for (const row of a2) {
      const engine = engineOf(row['NO MESIN']);
      const date = readSpreadsheetDate(row['TGL SERVICE'] ?? '');
      const phone = normalisePhone(row['NO HP PEMBAWA'] ?? null);
      if (engine === null || !date.ok) continue;
      if (row['KPB KE']) visits.set(`${engine} KPB${row['KPB KE']}`, date.date);
      if (phone !== null) bringerPhones.set(engine, phone);
    }
    const worklist = new Map<string, WorklistRow>();
    for (const row of cdb) {
      const engine = engineOf(row['NO. MESIN']);
      const purchase = readSpreadsheetDate(row['TGL PENJUALAN'] ?? '');
      if (engine === null || !purchase.ok || purchase.date > facts.exportDay) continue;
      const phone = normalisePhone(row['NO HP'] ?? null) ?? bringerPhones.get(engine) ?? null;
      const reason = row['BERSEDIA DIHUBUNGI'] === 'N' ? 'no_consent' : phone === null ? 'no_phone' : null;
      for (const step of planSteps(purchase.date, schemeForEngine(engine, schemes) ?? { steps: [] }, ATTEMPTS)) {
        const visit = visits.get(`${engine} ${step.code}`);
        const { active } = deriveStep(
          {
            deadline: step.deadline,
            attempts: step.attempts,
            firstImportedOn: facts.exportDay,
            contacts: [],
            bookings: [],
            visits: visit === undefined ? [] : [{ on: visit }],
            exclusions: reason === null ? [] : [{ reason, from: facts.exportDay, to: null }],
          },
          facts.exportDay,
          { undeliveredAtOnce: false },
        );
        if (active) worklist.set(`${engine} ${step.code}`, { engine, step: step.code, attempt: active.n, deadline: step.deadline });
      }
    }
    const inOrder = (rows: Iterable<WorklistRow>) =>
      [...rows].sort((one, other) => (one.engine + one.step < other.engine + other.step ? -1 : 1));
    expect(inOrder(worklist.values())).toEqual(inOrder(facts.worklistOnExportDayWithNothingLoggedYet));
  });
});
