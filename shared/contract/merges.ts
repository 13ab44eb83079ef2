import { z } from 'zod';
import { PERSON_FACTS } from '../domain/merge/facts.ts';
import { change, read } from '../rpc/index.ts';
import { civilDate, done, id, localDateTime } from './common.ts';

const factSide = z.object({ value: z.string().nullable(), byHand: z.boolean() });
const personFact = z.enum(PERSON_FACTS);
const side = z.enum(['kept', 'merged']);
const chosen = side.optional();
const ownValue = z.union([z.string(), z.number()]);
const ownSide = z.object({ value: ownValue.nullable(), byHand: z.boolean() });
const purpose = z.enum(['service_reminder', 'promotion', 'survey']);

/** Of the facts on which both differ; where nothing is said, the proposal of `customers.compare` stands. */
const factChoices = z.object({
  name: chosen,
  gender: chosen,
  birthDate: chosen,
  ktpLast4: chosen,
  address: chosen,
  village: chosen,
  district: chosen,
  city: chosen,
  postalCode: chosen,
  occupation: chosen,
  email: chosen,
  note: z.enum(['kept', 'merged', 'both']).optional(),
});
/** The same for fields of the branch's own. */
const fieldChoices = z.array(z.object({ fieldId: id, choice: side })).max(500);

const comparedPerson = z.object({
  customerId: id,
  name: z.string(),
  knownSince: civilDate,
  source: z.enum(['cdb', 'a2', 'manual']),
  blacklistedOn: civilDate.nullable(),
  consents: z.array(z.object({ purpose, granted: z.boolean().nullable(), at: localDateTime.nullable() })),
  phones: z.array(
    z.object({ id, number: z.string().nullable(), written: z.string(), flaggedBadOn: civilDate.nullable(), isShared: z.boolean() }),
  ),
  labelIds: z.array(id),
  vehicles: z.array(
    z.object({ id, model: z.string().nullable(), plate: z.string().nullable(), engineNumber: z.string(), soldOn: civilDate.nullable() }),
  ),
  counts: z.object({
    contacts: z.number().int(),
    bookings: z.number().int(),
    visits: z.number().int(),
    inquiries: z.number().int(),
  }),
});
export type ComparedPerson = z.infer<typeof comparedPerson>;

export const comparison = z.object({
  /** Told back with the merge: when anything shown here has changed since, it is refused. */
  stamp: z.string(),
  kept: comparedPerson,
  merged: comparedPerson,
  facts: z.array(
    z.object({ fact: personFact, kept: factSide, merged: factSide, differs: z.boolean(), proposal: z.enum(['kept', 'merged', 'both']) }),
  ),
  /** Fields of the branch's own of which one of the two has a value. */
  fields: z.array(z.object({ fieldId: id, name: z.string(), kept: ownSide, merged: ownSide, differs: z.boolean(), proposal: side })),
  /** What holds for the one who is left, whatever is chosen: the stricter word. */
  result: z.object({
    blacklistedOn: civilDate.nullable(),
    consents: z.array(z.object({ purpose, granted: z.boolean().nullable() })),
  }),
  /** Somebody has said that they are two people. */
  notSame: z.object({ at: localDateTime, user: z.string().nullable() }).nullable(),
});
export type Comparison = z.infer<typeof comparison>;

const namedPerson = z.object({ customerId: id, name: z.string() });

const mergeRecord = z.object({
  id,
  at: localDateTime,
  user: z.string().nullable(),
  kept: namedPerson,
  merged: namedPerson,
  undoneAt: localDateTime.nullable(),
  undoneBy: z.string().nullable(),
  /** Stands and can be undone; one that waits must be preceded by the undoing of `waitsFor`, a later merge of the same people. */
  undoable: z.boolean(),
  waitsFor: id.nullable(),
});
export type MergeRecord = z.infer<typeof mergeRecord>;

/** What un-merging has found to be new since the merge, and where it went. */
const sinceMerge = z.object({
  /** They stay with their vehicles, whoever owns them now. */
  contacts: z.number().int(),
  bookings: z.number().int(),
  visits: z.number().int(),
  /** New inquiries: with the vehicle they are about, else with the kept customer. */
  inquiries: z.number().int(),
  /** New ones of the kept customer stay there. */
  vehicles: z.number().int(),
  phones: z.number().int(),
  /** Words on being contacted stay with the kept customer; a no, and a blacklisting, hold for both. */
  consents: z.number().int(),
  heldForBoth: z.number().int(),
  /** Facts of the kept customer that somebody changed since: they stay as they are. */
  facts: z.array(personFact),
  /** What the merge had moved and somebody has moved on since: it stays there. */
  movedOn: z.number().int(),
});
export type SinceMerge = z.infer<typeof sinceMerge>;

export const mergeContract = {
  /** Both people side by side, and what would be kept. */
  'customers.compare': read({ input: z.object({ keepId: id, mergeId: id }), output: comparison }),
  /** Throws `merge_stale`, `merge_with_itself`, `customers_not_same`, `customer_merged`, `customer_not_found`. */
  'customers.merge': change({
    input: z.object({
      keepId: id,
      mergeId: id,
      stamp: z.string().max(80),
      choices: factChoices.default({}),
      fields: fieldChoices.default([]),
    }),
    output: z.object({
      mergeId: id,
      moved: z.object({ vehicles: z.number().int(), phones: z.number().int(), inquiries: z.number().int() }),
    }),
  }),
  /** Throws `merge_not_found`, `merge_already_undone`, `merge_has_later`. */
  'customers.unmerge': change({
    input: z.object({ mergeId: id }),
    output: z.object({ keptId: id, mergedId: id, since: sinceMerge }),
  }),
  /** The newest first, and the pairs that were found to be two people. */
  'customers.merges': read({
    input: z.object({}),
    output: z.object({
      merges: z.array(mergeRecord),
      notSame: z.array(z.object({ one: namedPerson, other: namedPerson, at: localDateTime, user: z.string().nullable() })),
    }),
  }),
  /** `notSame` false takes it back. */
  'customers.notSame': change({ input: z.object({ oneId: id, otherId: id, notSame: z.boolean() }), output: done }),
};
