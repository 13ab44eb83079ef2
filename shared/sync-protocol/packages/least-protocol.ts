import type { PackageKind } from './kinds.ts';
import { programsContent } from './programs.ts';

/** The version that brought programs of visits, missed bookings and inquiries (versions.ts). */
const SUBJECTS_SINCE = 2;
const OLDEST = 1;

/**
 * The oldest version of the wire whose speakers understand what the content means: an older branch would leave out what it does not know, and
 * remind by the purchase date of what is to follow a visit. Content that cannot be read needs nothing: it is sent to nobody.
 */
export function leastProtocolFor(kind: PackageKind, content: unknown): number {
  if (kind !== 'programs') return OLDEST;
  const { data } = programsContent.safeParse(content);
  const isNew = data?.programs.some(({ subject }) => subject !== undefined && subject !== 'vehicle') ?? false;
  return isNew ? SUBJECTS_SINCE : OLDEST;
}
