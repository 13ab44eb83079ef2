import type { Command } from 'commander';
import { findUserByName } from '../../../db/queries/users.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Inquiry } from '../../../shared/contract/inquiries.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import type { StoreContext } from '../../worker/store-context.ts';
import { callStore } from '../call-store.ts';
import { localDateTimeOption } from '../clock-options.ts';
import type { CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

const VIEWS = ['due', 'open', 'waiting_response', 'booked', 'lost', 'all'] as const;

export function addInquiry(program: Command, run: CommandRunner): void {
  const inquiry = program.command('inquiry').description('inquiries, until they are booked or lost');
  inquiry
    .command('add')
    .description('note an inquiry')
    .requiredOption('--db <file>')
    .requiredOption(
      '--channel <code>',
      'reminder, google_business, ads, instagram, facebook, whatsapp, phone, walk_in, referral or an own one',
    )
    .option('--name <name>')
    .option('--phone <number>')
    .option('--campaign <name>')
    .option('--need <text>')
    .option('--make <make>')
    .option('--model <model>')
    .option('--plate <plate>')
    .option('--note <text>')
    .option('--at <time>', 'yyyy-mm-ddThh:mm, when it came; now when left out')
    .option('--assign <name>', 'who follows it up')
    .option('--user <name>', 'who notes it')
    .action(
      run((environment, { db, user, at, campaign, assign, channel = '', ...texts }) =>
        withBranch(environment, { db, ...(user && { user }) }, async (context) => {
          const { id } = await callStore(context, 'inquiry.add', {
            ...textsOf(texts),
            channel,
            ...(at && { at: localDateTimeOption(at, '--at') }),
            ...(campaign && { campaignId: await campaignNamed(context, campaign) }),
            ...(assign && { assignedTo: userIdOf(context, assign) }),
          });
          const { inquiry: added } = await callStore(context, 'inquiry.get', { id });
          return { json: added, text: [toLine(added)] };
        }),
      ),
    );
  inquiry
    .command('list')
    .description('inquiries of a view, what is to be done first')
    .requiredOption('--db <file>')
    .option('--view <view>', VIEWS.join(', '), 'due')
    .option('--search <text>')
    .option('--from <date>', 'yyyy-mm-dd')
    .option('--to <date>', 'yyyy-mm-dd')
    .option('--channel <code>')
    .option('--campaign <name>')
    .action(
      run((environment, { db, view, search = '', campaign, from, to, channel }) =>
        withBranch(environment, { db }, async (context) => {
          const wanted = {
            ...{ view: viewOf(view), search },
            ...(from && { from }),
            ...(to && { to }),
            ...(channel && { channel }),
            ...(campaign && { campaignId: await campaignNamed(context, campaign) }),
          };
          const list = await allPages(context, wanted);
          const { total, due, overdueResponses } = list;
          const text = [...list.inquiries.map(toLine), `${total} inquiries, ${due} due, ${overdueResponses} unanswered for too long`];
          return { json: list, text };
        }),
      ),
    );
}

type Wanted = Parameters<typeof callStore<'inquiry.list'>>[2];
const PAGE = 200;

async function allPages(context: StoreContext, wanted: Omit<Wanted, 'offset' | 'limit'>) {
  const first = await callStore(context, 'inquiry.list', { ...wanted, offset: 0, limit: PAGE });
  const inquiries = [...first.inquiries];
  while (inquiries.length < first.total) {
    const page = await callStore(context, 'inquiry.list', { ...wanted, offset: inquiries.length, limit: PAGE });
    if (page.inquiries.length === 0) break;
    inquiries.push(...page.inquiries);
  }
  return { ...first, inquiries };
}

const TEXTS = ['name', 'phone', 'need', 'make', 'model', 'plate', 'note'] as const;

function textsOf(options: Readonly<Record<string, string | undefined>>): Partial<Record<(typeof TEXTS)[number], string>> {
  return Object.fromEntries(TEXTS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}

async function campaignNamed(context: StoreContext, name: string): Promise<number> {
  const campaigns = await callStore(context, 'campaigns.list', {});
  const found = campaigns.find((campaign) => campaign.name.toLowerCase() === name.trim().toLowerCase());
  if (!found) throw new AppError('inquiry_incomplete', { problems: ['campaign_unknown'] });
  return found.id;
}

function userIdOf(context: StoreContext, name: string): number {
  const user = findUserByName(context.db.read, name);
  if (!user) throw new AppError('user_not_found', { name });
  return user.id;
}

function viewOf(text: string | undefined): (typeof VIEWS)[number] {
  const view = VIEWS.find((one) => one === text);
  if (!view) throw new AppError('invalid_input', { issues: [`--view: ${text}`] });
  return view;
}

function toLine({ id, at, channel, name, phone, need, status, next, firstResponse, lostReason, bookingAt }: Inquiry): string {
  const stand =
    status === 'booked'
      ? `booked ${bookingAt ?? ''}`
      : status === 'lost'
        ? `lost: ${lostReason}`
        : next
          ? `next ${next.channel} ${next.dueDate}`
          : 'open';
  const response = status === 'open' ? firstResponse.state : '';
  return [id, at, channel, name, phone ? formatPhone(phone) : '', need, stand.trim(), response].filter((part) => part !== '').join('  ');
}
