import type { Kysely } from 'kysely';
import type { PackageContent, PackageKind } from '../../shared/sync-protocol/index.ts';
import type { Schema } from '../db/schema.ts';
import { DEMO_HOLIDAYS } from './places.ts';

interface Sent<Kind extends PackageKind = PackageKind> {
  kind: Kind;
  title: string;
  content: PackageContent<Kind>;
  daysAgo: number;
}

const DAY = 86_400_000;

function sent<Kind extends PackageKind>(one: Sent<Kind>): Sent<Kind> {
  return one;
}

const PACKAGES = [
  sent({ kind: 'holidays', title: 'Hari libur nasional', daysAgo: 80, content: { holidays: [...DEMO_HOLIDAYS] } }),
  sent({
    kind: 'promos',
    title: 'Promo oli November',
    daysAgo: 20,
    content: { promos: [{ code: 'OLI11', name: 'Gratis cek rem untuk ganti oli', fromDay: '2026-11-01', toDay: '2026-11-30' }] },
  }),
  sent({
    kind: 'templates',
    title: 'Naskah keberatan waktu',
    daysAgo: 3,
    content: {
      templates: [
        {
          kind: 'script',
          programCode: 'KPB',
          attempt: 2,
          offer: null,
          name: 'Telepon kedua KPB',
          body: 'Selamat pagi Bapak/Ibu {nama}, kami dari {cabang}. Motor {motor} sudah waktunya servis {langkah}. Hari apa yang paling nyaman?',
        },
      ],
    },
  }),
];

/** What was sent to every branch: the older ones are applied, the newest is still on its way to some and was refused by one. */
export async function sendDemoPackages(db: Kysely<Schema>, ids: readonly number[], now: Date, by: number | null): Promise<void> {
  for (const { kind, title, content, daysAgo } of PACKAGES) {
    const issued_at = new Date(now.getTime() - daysAgo * DAY).toISOString();
    const row = { kind, title, audience: JSON.stringify({ all: true }), content: JSON.stringify(content), issued_at, issued_by: by };
    const { version } = await db.insertInto('packages').values(row).returning('version').executeTakeFirstOrThrow();
    const receivers = ids.map((branch_id, at) => ({ branch_id, kind, version, ...stateOf(daysAgo, at, issued_at) }));
    await db.insertInto('package_branches').values(receivers).execute();
  }
}

function stateOf(daysAgo: number, at: number, when: string) {
  const isNew = daysAgo < 7;
  if (isNew && at % 3 === 2) return { status: 'waiting' as const, code: null, delivered_at: null, acknowledged_at: null };
  if (isNew && at === 3) return { status: 'refused' as const, code: 'package_invalid', delivered_at: when, acknowledged_at: when };
  return { status: 'applied' as const, code: null, delivered_at: when, acknowledged_at: when };
}
