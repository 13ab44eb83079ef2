import type { PackageContent, PackageKind } from '../../../../shared/sync-protocol/index.ts';
import type { StoreContext } from '../../store-context.ts';

/**
 * Brings a branch to what a package says: all that head office sent of this kind before is replaced, the branch's own stays. Runs inside
 * a transaction; throws an AppError where the content is unsound. Answers what stood there before, for the audit.
 */
export type Applier<Kind extends PackageKind> = (context: StoreContext, content: PackageContent<Kind>) => unknown;
