import { correctedFieldName } from '../../../../db/queries/custom-fields.ts';
import { readDistinctFrom } from '../../../../db/queries/distinct-customers.ts';
import { marksOf } from '../../../../db/queries/merge-marks.ts';
import { beginMoves, type Image, type MoveLog } from '../../../../db/queries/merge-moves.ts';
import { insertMerge } from '../../../../db/queries/merges.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { mergeContract } from '../../../../shared/contract/merges.ts';
import { type FactChoices, mergedFact, mergedValue, PERSON_FACTS } from '../../../../shared/domain/merge/facts.ts';
import { mergeNumbers, type NumberPlan } from '../../../../shared/domain/merge/numbers.ts';
import { needsWithdrawal, stricterBlacklist } from '../../../../shared/domain/merge/stricter.ts';
import { nameKey } from '../../../../shared/domain/person-name.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import type { StoreContext } from '../../store-context.ts';
import { changeFromToday } from './change-from-today.ts';
import { PURPOSES, standOf } from './consents.ts';
import { numbersOf } from './numbers.ts';
import { ownFieldsOf } from './own-fields.ts';
import { FACT_COLUMNS, factOf, type Pair, readPair, stampOf } from './pair.ts';

type Merge = (typeof mergeContract)['customers.merge'];

/**
 * Makes one customer of two, because a person has looked and said so (DOMAIN 2). Vehicles go to the kept one with their contacts, bookings and
 * visits, and so do inquiries, words on being contacted, and numbers that the kept one has not. The stricter word holds. The merged one's row
 * stays, out of sight, so that `unmergeCustomers` can put everything back. Throws `merge_stale`, `customers_not_same` and what `readPair` does.
 */
export function mergeCustomers(context: StoreContext, { keepId, mergeId, stamp, choices, fields }: InputOf<Merge>): OutputOf<Merge> {
  return context.db.transaction(() => {
    const db = context.db.write;
    const pair = readPair(db, { keepId, mergeId });
    const notSame = readDistinctFrom(db, keepId).get(mergeId);
    if (notSame) throw new AppError('customers_not_same', { at: notSame.at });
    if (stampOf(pair) !== stamp) throw new AppError('merge_stale');
    const numbers = mergeNumbers(numbersOf(pair.kept), numbersOf(pair.merged));
    const stamps = { at: context.now, user_id: context.user?.id ?? null };
    const id = insertMerge(db, {
      ...stamps,
      kept_id: keepId,
      merged_id: mergeId,
      marks: JSON.stringify(marksOf(db, pair.kept, badPhones(pair, numbers))),
    });
    const log = beginMoves(db, id);
    const changed = storeFacts(context, log, pair, choices);
    storeOwnFields(context, log, pair, fields);
    for (const labelId of pair.merged.labelIds)
      if (!pair.kept.labelIds.includes(labelId)) log.add('customer_labels', { customer_id: keepId, label_id: labelId });
    movePhones(context, log, pair, numbers);
    moveConsents(context, log, pair);
    for (const vehicle of pair.merged.vehicles) log.change('vehicles', [vehicle.id], { customer_id: keepId });
    for (const inquiryId of pair.merged.inquiryIds) log.change('inquiries', [inquiryId], { customer_id: keepId });
    standFor(context, log, pair);
    const vehicles = [...pair.kept.vehicles, ...pair.merged.vehicles].map((vehicle) => vehicle.id);
    changeFromToday(context, vehicles);
    const moved = { vehicles: pair.merged.vehicles.length, phones: numbers.moved.length, inquiries: pair.merged.inquiryIds.length };
    audit(context, {
      action: 'customer.merge',
      entity: 'customer',
      entityId: keepId,
      before: { ...changed.before, mergedCustomer: null },
      after: { ...changed.after, mergedCustomer: mergeId, ...moved },
    });
    audit(context, { action: 'customer.mergedAway', entity: 'customer', entityId: mergeId, after: { keptCustomer: keepId } });
    return { mergeId: id, moved };
  });
}

const SOURCES = ['manual', 'a2', 'cdb'] as const;

/** The facts that hold from now on; chosen ones as if typed by hand. Returns the columns that changed. */
function storeFacts(context: StoreContext, log: MoveLog, { kept, merged }: Pair, choices: FactChoices) {
  const corrected: string[] = [];
  const after: Image = {};
  for (const fact of PERSON_FACTS) {
    const { value, byHand } = mergedFact(fact, factOf(kept, fact), factOf(merged, fact), choices[fact]);
    after[FACT_COLUMNS[fact]] = value;
    if (byHand && !kept.corrected.has(FACT_COLUMNS[fact])) corrected.push(FACT_COLUMNS[fact]);
  }
  after.blacklisted_on = stricterBlacklist(kept.customer.blacklisted_on, merged.customer.blacklisted_on);
  after.source = SOURCES.findLast((source) => [kept.customer.source, merged.customer.source].includes(source)) ?? kept.customer.source;
  const before = log.change('customers', [kept.customer.id], after);
  setNameKey(context, kept.customer.id);
  for (const field of corrected) noteByHand(context, log, kept.customer.id, field);
  return { before, after: Object.fromEntries(Object.keys(before).map((column) => [column, after[column] ?? null])) };
}

/** As for the facts: a chosen value counts as typed by hand. */
function storeOwnFields(context: StoreContext, log: MoveLog, pair: Pair, choices: InputOf<Merge>['fields']): void {
  const customer_id = pair.kept.customer.id;
  for (const { fieldId, kept, merged, proposal } of ownFieldsOf(context.db.write, pair)) {
    const choice = choices.find((one) => one.fieldId === fieldId)?.choice ?? proposal;
    const { value, byHand } = mergedValue(kept, merged, choice);
    if (kept.value === null) log.add('custom_values', { customer_id, field_id: fieldId, value });
    else log.change('custom_values', [customer_id, fieldId], { value });
    if (byHand && !kept.byHand) noteByHand(context, log, customer_id, correctedFieldName(fieldId));
  }
}

function noteByHand(context: StoreContext, log: MoveLog, customerId: number, field: string): void {
  const stamp = { user_id: context.user?.id ?? null, at: context.now };
  log.add('hand_corrections', { entity: 'customer', entity_id: customerId, field, ...stamp });
}

/** Always follows from the name, whichever that has become. */
export function setNameKey(context: StoreContext, customerId: number): void {
  const db = context.db.write;
  const row = db.prepare<[number], { name: string }>('SELECT name FROM customers WHERE id = ?').get(customerId);
  if (row) db.prepare<[string, number]>('UPDATE customers SET name_key = ? WHERE id = ?').run(nameKey(row.name), customerId);
}

/** A number that both have stays with both, the merged one's out of sight; found wrong on one side, it is wrong. */
function movePhones(context: StoreContext, log: MoveLog, { kept }: Pair, { moved, twins }: NumberPlan): void {
  for (const { id, position } of moved) log.change('phones', [id], { customer_id: kept.customer.id, position });
  for (const { twinId, flags } of twins) if (flags) log.change('phones', [twinId], { flagged_bad_on: context.today });
}

function badPhones({ kept, merged }: Pair, { twins }: NumberPlan): number[] {
  const known = [...kept.phones, ...merged.phones].filter((phone) => phone.flagged_bad_on !== null).map(({ id }) => id);
  return [...known, ...twins.filter(({ flags }) => flags).map(({ twinId }) => twinId)];
}

/** Every word goes along. Where one side said no, a new no of today holds for both, so that days that have passed stay as they were. */
function moveConsents(context: StoreContext, log: MoveLog, { kept, merged }: Pair): void {
  for (const { id } of merged.consents) log.change('consents', [id], { customer_id: kept.customer.id });
  const row = { customer_id: kept.customer.id, granted: 0, at: context.now, user_id: context.user?.id ?? null, how: 'merge' };
  for (const purpose of PURPOSES) {
    if (needsWithdrawal(standOf(kept.consents, purpose), standOf(merged.consents, purpose)))
      log.add('consents', { ...row, purpose, text_version: null });
  }
}

/** From now on the kept one stands for the merged one, and for those who were merged into that one. */
function standFor(context: StoreContext, log: MoveLog, { kept, merged }: Pair): void {
  const earlier = context.db.write
    .prepare<[number], { id: number }>('SELECT customer_id AS id FROM merged_customers WHERE kept_id = ? ORDER BY customer_id')
    .all(merged.customer.id);
  for (const { id } of earlier) log.change('merged_customers', [id], { kept_id: kept.customer.id });
  log.add('merged_customers', { customer_id: merged.customer.id, kept_id: kept.customer.id });
}
