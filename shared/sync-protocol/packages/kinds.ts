import { z } from 'zod';
import { holidaysContent } from './holidays.ts';
import { programsContent } from './programs.ts';
import { promosContent } from './promos.ts';
import { targetsContent } from './targets.ts';
import { templatesContent } from './templates.ts';

/** What each kind of package holds. */
export const packageContents = {
  targets: targetsContent,
  programs: programsContent,
  templates: templatesContent,
  promos: promosContent,
  holidays: holidaysContent,
} as const;

export const PACKAGE_KINDS = ['targets', 'programs', 'templates', 'promos', 'holidays'] as const;
export const packageKind = z.enum(PACKAGE_KINDS);
export type PackageKind = z.infer<typeof packageKind>;
export type PackageContent<Kind extends PackageKind> = z.infer<(typeof packageContents)[Kind]>;

/** Grows with every package that head office sends, of any kind. */
export const packageVersion = z.number().int().min(0).max(2_000_000_000);

function packageOf<Kind extends PackageKind>(kind: Kind) {
  return z.object({
    kind: z.literal(kind),
    version: packageVersion,
    issuedAt: z.string().max(40),
    /** What head office says about it, shown in the branch's settings. */
    title: z.string().max(120),
    content: packageContents[kind],
  });
}

/** The newest of a kind replaces all that head office sent of that kind before; what the branch made itself stays. */
export const decisionPackage = z.discriminatedUnion('kind', [
  packageOf('targets'),
  packageOf('programs'),
  packageOf('templates'),
  packageOf('promos'),
  packageOf('holidays'),
]);
export type DecisionPackage = z.infer<typeof decisionPackage>;
