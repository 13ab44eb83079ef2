import { countInquiries, type InquiryFilter, readInquiries } from '../../../../db/queries/inquiries.ts';
import type { Inquiry, inquiryContract } from '../../../../shared/contract/inquiries.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { InputOf, OutputOf } from '../../../../shared/rpc/index.ts';
import { noteBulkView } from '../../bulk-view.ts';
import type { StoreContext } from '../../store-context.ts';
import { inquiryViews } from './inquiry-view.ts';

type List = (typeof inquiryContract)['inquiry.list'];
type View = InputOf<List>['view'];
interface Page {
  inquiries: Inquiry[];
  total: number;
}

/** A page of a view, and how much there is to do in the whole branch. */
export function listInquiries(context: StoreContext, { view, offset, limit, ...filter }: InputOf<List>): OutputOf<List> {
  const { today } = context;
  const page = isWork(view) ? workOf(context, view, filter, { offset, limit }) : settledOf(context, view, filter, { offset, limit });
  noteBulkView(
    context,
    'inquiries',
    page.inquiries.map(({ phone }) => phone),
  );
  const open = openOnes(context, { search: '' });
  return { ...page, due: open.filter((one) => isDue(one, today)).length, overdueResponses: open.filter(isOverdue).length };
}

type Work = 'due' | 'open' | 'waiting_response';

function isWork(view: View): view is Work {
  return view === 'due' || view === 'open' || view === 'waiting_response';
}

interface Part {
  offset: number;
  limit: number;
}

/** What is open is never so much that it could not be looked through: only so can it stand in the order of what is due. */
function workOf(context: StoreContext, view: Work, filter: InquiryFilter, { offset, limit }: Part): Page {
  const all = openOnes(context, view === 'waiting_response' ? { ...filter, unanswered: true } : filter);
  const chosen = view === 'due' ? all.filter((one) => isDue(one, context.today)) : all;
  chosen.sort(view === 'waiting_response' ? byAge : byUrgency);
  return { inquiries: chosen.slice(offset, offset + limit), total: chosen.length };
}

function settledOf(context: StoreContext, view: Exclude<View, Work>, filter: InquiryFilter, part: Part): Page {
  const wanted = { ...filter, status: view === 'all' ? undefined : view };
  const { read } = context.db;
  return { inquiries: inquiryViews(context, readInquiries(read, wanted, part)), total: countInquiries(read, wanted) };
}

function openOnes(context: StoreContext, filter: InquiryFilter): Inquiry[] {
  return inquiryViews(context, readInquiries(context.db.read, { ...filter, status: 'open' }));
}

/** Open ones of which an attempt or a promised call has come up to this day. */
export function inquiriesDueBy(context: StoreContext, day: CivilDate): Inquiry[] {
  return openOnes(context, { search: '' }).filter((one) => isDue(one, day));
}

function isDue({ next }: Inquiry, today: CivilDate): boolean {
  return next !== null && next.dueDate <= today;
}

function isOverdue({ firstResponse }: Inquiry): boolean {
  return firstResponse.state === 'overdue';
}

/** Those whom nobody has answered within the goal come first, then by the day on which something is to be done, the oldest first. */
function byUrgency(one: Inquiry, other: Inquiry): number {
  if (isOverdue(one) !== isOverdue(other)) return isOverdue(one) ? -1 : 1;
  const [day, otherDay] = [one.next?.dueDate ?? NEVER, other.next?.dueDate ?? NEVER];
  return day === otherDay ? byAge(one, other) : day < otherDay ? -1 : 1;
}

const NEVER = '9999-12-31';

function byAge(one: Inquiry, other: Inquiry): number {
  return one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1;
}
