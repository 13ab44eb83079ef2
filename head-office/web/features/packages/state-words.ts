import type { TFunction } from 'i18next';
import type { IssuedPackage } from '../../../api/decisions.ts';

export const PACKAGE_STATES = ['applied', 'waiting', 'refused', 'held_back', 'replaced'] as const;
export type PackageCounts = Pick<IssuedPackage, (typeof PACKAGE_STATES)[number]>;

/** What became of a package at its branches. */
export function stateWords(t: TFunction<'headOfficeAdmin'>, counts: PackageCounts): string {
  const words = PACKAGE_STATES.filter((state) => counts[state] > 0).map((state) => t(`counted_${state}`, { count: counts[state] }));
  return words.join(', ') || t('noReceivers');
}
