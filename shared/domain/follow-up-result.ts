export { type ContactInput, type ContactProblem, checkContact } from './contact/check-contact.ts';
export {
  type Channel,
  type ContactEntryResult,
  type ContactResult,
  isLowMark,
  OBJECTIONS,
  type Objection,
  type OfferAnswer,
  type OfferKind,
  type ProgramSubject,
  RESULTS,
  resultsOf,
} from './contact/results.ts';
