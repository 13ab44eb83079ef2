export { type ContactInput, type ContactProblem, checkContact } from './contact/check-contact.ts';
export {
  type Channel,
  type ContactEntryResult,
  type ContactResult,
  OBJECTIONS,
  type Objection,
  type OfferAnswer,
  type OfferKind,
  RESULTS,
} from './contact/results.ts';
