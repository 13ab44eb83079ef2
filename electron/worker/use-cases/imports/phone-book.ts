import type { PhoneRow } from '../../../../db/queries/import-rows.ts';
import { samePhone } from './cell-values.ts';
import { type Draft, draftOf, newDraft, type RowReference, setColumn } from './draft.ts';
import type { WrittenPhone } from './rows.ts';

/** The numbers of one holder, in order of use. */
export interface PhoneBook {
  holder: { customer_id: number; vehicle_id: null } | { customer_id: null; vehicle_id: number };
  /** The holder stood before this import. */
  known: boolean;
  drafts: Draft<PhoneRow>[];
  added: { phone: WrittenPhone; reference: RowReference }[];
}

export function phoneBook(holder: PhoneBook['holder'], known: boolean, stored: readonly PhoneRow[]): PhoneBook {
  return { holder, known, drafts: stored.map((row) => draftOf(row)), added: [] };
}

export type Place = 'first' | 'last';

/**
 * Adds the numbers of a row. No number is ever taken away. The row's numbers come first, in its order, or behind all others for `last`;
 * where a person has typed a number, the order is that person's and new ones come last. Returns the rows that are new.
 */
export function addNumbers(
  book: PhoneBook,
  phones: readonly WrittenPhone[],
  options: { place: Place; source: 'cdb' | 'a2'; reference: RowReference; nextId: () => number },
): Draft<PhoneRow>[] {
  const added: Draft<PhoneRow>[] = [];
  const given: Draft<PhoneRow>[] = [];
  for (const phone of phones) {
    const known = book.drafts.find((draft) => samePhone(draft.now, phone) || draft.now.written === phone.written);
    if (known) {
      given.push(known);
      continue;
    }
    const draft = newDraft<PhoneRow>({
      id: options.nextId(),
      ...book.holder,
      number: phone.number,
      written: phone.written,
      position: book.drafts.length + 1,
      flagged_bad_on: null,
      source: options.source,
    });
    book.drafts.push(draft);
    book.added.push({ phone, reference: options.reference });
    added.push(draft);
    given.push(draft);
  }
  if (options.place === 'first' && book.drafts.every((draft) => draft.now.source !== 'manual'))
    bringForward(book, given, options.reference);
  return added;
}

function bringForward(book: PhoneBook, given: readonly Draft<PhoneRow>[], reference: RowReference): void {
  const ordered = [...new Set([...given, ...book.drafts])];
  if (ordered.every((draft, index) => draft === book.drafts[index])) return;
  book.drafts = ordered;
  for (const [index, draft] of ordered.entries()) setColumn(draft, 'position', index + 1, reference);
}
