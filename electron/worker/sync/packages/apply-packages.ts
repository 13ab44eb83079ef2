import { z } from 'zod';
import { hasPackage, insertPackage, readNewestPackages, storeAcknowledged } from '../../../../db/queries/sync-packages.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import {
  type DecisionPackage,
  decisionPackage,
  PACKAGE_KINDS,
  packageKind,
  packageVersion,
} from '../../../../shared/sync-protocol/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { applyHolidays } from './holidays.ts';
import { applyPrograms } from './programs.ts';
import { applyPromos } from './promos.ts';
import { applyTargets } from './targets.ts';
import { applyTemplates } from './templates.ts';

/** What names a package, also where its content cannot be read. */
const packageHead = z.object({ kind: packageKind, version: packageVersion, issuedAt: z.string(), title: z.string(), content: z.unknown() });
type PackageHead = z.infer<typeof packageHead>;

/**
 * Applies the packages of an answer, each in one transaction, or records why it is refused. What is here already, or older than what is
 * here, changes nothing. A kind that this program does not know is left alone: a newer program will be told again.
 */
export function applyPackages(context: StoreContext, packages: readonly unknown[]): void {
  const known = packages.flatMap((sent) => packageHead.safeParse(sent).data ?? []);
  // Templates name programs, which therefore come first.
  known.sort((one, other) => PACKAGE_KINDS.indexOf(one.kind) - PACKAGE_KINDS.indexOf(other.kind) || one.version - other.version);
  for (const sent of known) if (isNews(context, sent)) applyOrRefuse(context, sent);
}

function isNews(context: StoreContext, { kind, version }: PackageHead): boolean {
  const { db } = context;
  const newest = readNewestPackages(db.read).find((known) => known.kind === kind)?.version ?? 0;
  if (version > newest) return true;
  // Sent again: head office has not heard what became of it.
  if (hasPackage(db.read, kind, version)) db.transaction(() => storeAcknowledged(db.write, kind, version, null));
  return false;
}

function applyOrRefuse(context: StoreContext, sent: PackageHead) {
  try {
    context.db.transaction(() => {
      const read = decisionPackage.safeParse(sent).data;
      if (!read) throw new AppError('package_invalid');
      const before = applyContent(context, read);
      store(context, sent, null);
      const { kind, version, title } = sent;
      audit(context, { action: 'sync.package', entity: kind, entityId: version, before, after: { title, content: read.content } });
    });
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure;
    context.db.transaction(() => {
      store(context, sent, failure.code);
      const after = { title: sent.title, refused: failure.code, ...failure.data };
      audit(context, { action: 'sync.packageRefused', entity: sent.kind, entityId: sent.version, after });
    });
  }
}

function applyContent(context: StoreContext, sent: DecisionPackage): unknown {
  switch (sent.kind) {
    case 'targets':
      return applyTargets(context, sent.content);
    case 'programs':
      return applyPrograms(context, sent.content);
    case 'templates':
      return applyTemplates(context, sent.content);
    case 'promos':
      return applyPromos(context, sent.content);
    case 'holidays':
      return applyHolidays(context, sent.content);
  }
}

function store(context: StoreContext, { kind, version, title, issuedAt, content }: PackageHead, refusedCode: string | null) {
  insertPackage(context.db.write, {
    kind,
    version,
    title,
    issuedAt,
    receivedAt: context.store.clock.instant(),
    status: refusedCode === null ? 'applied' : 'refused',
    refusedCode,
    content: JSON.stringify(content ?? null),
  });
}
