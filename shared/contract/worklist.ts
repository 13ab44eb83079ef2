import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import {
  bookingStatus,
  bookingType,
  channel,
  civilDate,
  done,
  followUpKey,
  id,
  localDateTime,
  programSubject,
  slotTime,
} from './common.ts';

/** What is to be done today (DOMAIN 4). */
const worklistKind = z.enum(['attempt', 'waiting', 'call_back', 'confirm_booking', 'settle_booking']);
/** How a step of the vehicle stands, for the little track in the grid. */
const trackState = z.enum(['done', 'lapsed', 'declined', 'active', 'booked', 'future', 'excluded']);

export const worklistItem = z.object({
  /** Stable within the day: kind + vehicle + step. */
  key: z.string(),
  kind: worklistKind,
  followUp: followUpKey.nullable(),
  vehicleId: id,
  customerId: id,
  customer: z.string(),
  /** The sticky note on the customer: what everybody should know before they call. Its first 200 characters. */
  note: z.string().nullable(),
  /** The customer's, by their ids in the branch's order; retired ones left out (labels.ts). */
  labels: z.array(id),
  phone: z.string().nullable(),
  /** Whose number it is. */
  phoneHolder: z.enum(['owner', 'bringer']).nullable(),
  engineNumber: z.string(),
  plate: z.string().nullable(),
  model: z.string().nullable(),
  program: z.string().nullable(),
  /** What the program follows up; null: no step. It decides which results there are. */
  subject: programSubject.nullable(),
  step: z.string().nullable(),
  track: z.array(z.object({ code: z.string(), state: trackState })),
  attempt: z.number().int().nullable(),
  channel,
  reContact: z.boolean(),
  /** The attempt's own date; for a promise its day, for a re-contact that of the no-show. */
  dueDate: civilDate,
  deadline: civilDate.nullable(),
  /** Days since it could have been done: from dueDate, but not from before the vehicle was first imported. */
  lateDays: z.number().int(),
  callBackAt: localDateTime.nullable(),
  sentAt: localDateTime.nullable(),
  booking: z.object({ id, date: civilDate, slot: slotTime, type: bookingType, status: bookingStatus, confirmed: z.boolean() }).nullable(),
  assignedTo: id.nullable(),
  assignee: z.string().nullable(),
  lastContact: z.object({ at: localDateTime, result: z.string() }).nullable(),
});
export type WorklistItem = z.infer<typeof worklistItem>;

export const worklistDay = z.object({
  date: civilDate,
  items: z.array(worklistItem),
  /** Work of today that is finished already, so that the progress adds up: done + waiting + left = total. */
  progress: z.object({
    total: z.number().int(),
    done: z.number().int(),
    waiting: z.number().int(),
    left: z.number().int(),
    late: z.number().int(),
    perUser: z.array(z.object({ userId: id, name: z.string(), done: z.number().int(), total: z.number().int() })),
    firstContactAt: localDateTime.nullable(),
  }),
});
export type WorklistDay = z.infer<typeof worklistDay>;

/** Today's worklist as the difference to the one that the window has: after a saved contact a few items of thousands. */
const worklistUpdate = worklistDay.extend({
  /** Names this list in the next question. */
  version: z.string(),
  /** list-difference.ts; `items` are those that are new or changed. */
  places: z.array(z.number().int()),
});

const whole = z.number().int();
/** How many vehicles it changed, and what takes it back (`worklist.undoAssign`); null where it changed nothing. */
export const assigned = z.object({ assigned: whole, assignmentId: id.nullable() });

/** Lists that keep views. */
const viewScreen = z.enum(['worklist', 'customers', 'phone_repair', 'duplicates', 'merged', 'distinct', 'inquiries', 'audit', 'privacy']);

const viewName = z.string().trim().min(1).max(60);
/** How a list is looked at; only the window reads it. */
const viewState = z.record(z.string(), z.unknown());

export const worklistContract = {
  'worklist.day': read({ input: z.object({ date: civilDate.optional() }), output: worklistDay }),
  /** `known`: the version that the window has; one that is not remembered, or none, is answered with the whole list. */
  'worklist.update': read({ input: z.object({ known: z.string().max(60).nullable() }), output: worklistUpdate }),
  /** userId null takes the assignment away. Throws `user_not_found`. */
  'worklist.assign': change({ input: z.object({ vehicleIds: z.array(id).min(1).max(2000), userId: id.nullable() }), output: assigned }),
  /**
   * Takes an assignment back while the window offers it: each vehicle belongs to whom it did before. `kept`: those that were assigned anew
   * since, which stay. Throws `assignment_not_found` where it is not one's own, and `assignment_undo_late`.
   */
  'worklist.undoAssign': change({ input: z.object({ assignmentId: id }), output: z.object({ restored: whole, kept: whole }) }),
  'views.list': read({
    input: z.object({ screen: viewScreen }),
    output: z.array(z.object({ id, name: z.string(), shared: z.boolean(), state: viewState })),
  }),
  /**
   * Under a name of one's own (or, shared, of everybody's) it takes the place of that view: `replaced` is what it held. Throws `view_exists`
   * when the name belongs to a view of the other kind, and with `onlyNew` also to one of the same.
   */
  'views.save': change({
    input: z.object({ screen: viewScreen, name: viewName, shared: z.boolean(), state: viewState, onlyNew: z.boolean().optional() }),
    output: z.object({ id, replaced: z.object({ name: viewName, state: viewState }).nullable() }),
  }),
  /** Another name. Throws `view_not_found` where it is neither one's own nor shared, and `view_exists`. */
  'views.rename': change({ input: z.object({ id, name: viewName }), output: done }),
  'views.remove': change({ input: z.object({ id }), output: done }),
};
