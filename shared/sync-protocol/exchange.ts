import { z } from 'zod';
import { decisionPackage, packageKind, packageVersion } from './packages/kinds.ts';
import { civilDate, instant, localDateTime, revision } from './wire-types.ts';

/** At most so many summaries in one exchange: 30 days offline fit into one. */
export const MOST_SUMMARIES = 40;

/** Head office refuses larger bodies, before and after gunzip. */
export const MOST_BODY_BYTES = 2_000_000;

/** What became of a package at the branch. A refused one is not sent again in this version. */
export const acknowledgement = z.object({
  kind: packageKind,
  version: packageVersion,
  status: z.enum(['applied', 'refused']),
  /** Why it was refused: one of the branch's error codes. */
  code: z.string().max(60).nullable(),
  at: instant,
});
export type Acknowledgement = z.infer<typeof acknowledgement>;

/** Each summary is judged by itself, so that one that is refused does not hold the others up: hence `unknown` here. */
export const exchangeRequest = z.object({
  protocol: z.number().int(),
  /** The program's version, for head office's list of branches. */
  program: z.string().max(40),
  summaries: z.array(z.unknown()).max(MOST_SUMMARIES),
  acknowledgements: z.array(acknowledgement).max(100),
  /** The newest package of each kind that the branch has seen, applied or refused; 0 for none. */
  holds: z.record(packageKind, packageVersion),
  /** Asks head office to tell every day since then that it holds: after a start, in case either side was restored. */
  tellHeldSince: civilDate.nullable(),
});
export type ExchangeRequest = z.infer<typeof exchangeRequest>;

export const heldDay = z.object({
  date: civilDate,
  revision,
  /** `contentHash` of the summary held. */
  hash: z.string().max(64),
  closedAt: localDateTime,
});
export type HeldDay = z.infer<typeof heldDay>;

/**
 * `applied`: new, or a higher revision than before. `already_held`: the very same. `superseded`: head office holds a higher revision.
 * `conflict`: the same revision with other content. `refused`: not a summary, or another branch's.
 */
export const summaryOutcome = z.enum(['applied', 'already_held', 'superseded', 'conflict', 'refused']);
export type SummaryOutcome = z.infer<typeof summaryOutcome>;

export const exchangeAnswer = z.object({
  protocol: z.number().int(),
  /** Head office's clock, so that a branch with a wrong one can be told. */
  now: instant,
  /** In the order of the request. `held` is what head office holds for that day afterwards; null for a refused one of an unknown day. */
  results: z.array(z.object({ outcome: summaryOutcome, held: heldDay.nullable(), why: z.string().max(300).nullable() })),
  /** Answers `tellHeldSince`; null when it was not asked. */
  held: z.array(heldDay).nullable(),
  packages: z.array(decisionPackage),
});
export type ExchangeAnswer = z.infer<typeof exchangeAnswer>;
