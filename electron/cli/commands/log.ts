import type { Command } from 'commander';
import { query } from '../../../db/handle.ts';
import type { ContactDraft } from '../../../shared/contract/contacts.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { normaliseEngineNumber } from '../../../shared/domain/engine-number.ts';
import type { StoreContext } from '../../worker/store-context.ts';
import { vehicleViews } from '../../worker/views/vehicle-view.ts';
import { callStore } from '../call-store.ts';
import { civilDateOption, clockAt, localDateTimeOption } from '../clock-options.ts';
import type { CommandOptions, CommandRunner } from '../run-command.ts';
import { withBranch } from '../with-branch.ts';

/** Short names that people type for the SOP's offers. */
const OFFER_NAMES: Record<string, ContactDraft['offer']> = {
  weekend: 'weekend_booking',
  weekend_booking: 'weekend_booking',
  home_service: 'home_service',
  promo: 'promo_booking',
  promo_booking: 'promo_booking',
};

export function addLog(program: Command, run: CommandRunner): void {
  program
    .command('log')
    .description('log the result of a contact, under the same SOP as in the window')
    .requiredOption('--db <file>')
    .requiredOption('--engine <number>')
    .requiredOption('--step <code>', 'KPB1')
    .requiredOption('--at <date-time>', 'yyyy-mm-ddThh:mm')
    .requiredOption('--user <name>')
    .requiredOption('--channel <channel>', 'whatsapp or call')
    .requiredOption('--result <result>')
    .option('--attempt <n>', 'the attempt that is active on that day when left out')
    .option('--objection <objection>')
    .option('--objection-text <text>')
    .option('--weekday-impossible', 'Monday to Friday is truly impossible')
    .option('--offer <offer>')
    .option('--offer-answer <answer>', 'accepted or refused')
    .option('--complaint-offered <yes|no>')
    .option('--satisfaction <1-5>', 'after a visit: how the service was, 5 is best')
    .option('--complaint', 'after a visit: the customer complains')
    .option('--promo <code>')
    .option('--booking-date <date>')
    .option('--booking-time <hh:mm>')
    .option('--booking-type <type>')
    .option('--booking-address <text>')
    .option('--call-back-at <date-time>')
    .option('--serviced-where <where>', 'here or elsewhere')
    .option('--serviced-on <date>')
    .option('--new-phone <number>')
    .option('--note <text>')
    .action(
      run((environment, options) => {
        const at = localDateTimeOption(options.at, '--at');
        return withBranch(environment, { db: options.db, user: options.user, clock: clockAt(at) }, async (context) => {
          const draft = contactDraft(context, options);
          const logged = await logWithWarning(context, draft);
          const [contactId] = logged.contactIds;
          const [bookingId] = logged.bookingIds;
          const json = { contactId, bookingId: bookingId ?? null, attempt: draft.attempt, warnings: logged.warnings };
          return { json, text: [`contact ${contactId}${bookingId ? `, booking ${bookingId}` : ''}`, ...logged.warnings] };
        });
      }),
    );
}

/** A full slot warns and is taken all the same (DOMAIN 4, booking). */
async function logWithWarning(context: StoreContext, draft: ContactDraft) {
  try {
    return { ...(await callStore(context, 'contact.log', { drafts: [draft] })), warnings: [] as string[] };
  } catch (failure) {
    if (!(failure instanceof AppError) || failure.code !== 'slot_full' || !draft.booking) throw failure;
    const overbooked = { ...draft, booking: { ...draft.booking, overbook: true } };
    return { ...(await callStore(context, 'contact.log', { drafts: [overbooked] })), warnings: ['slot_full'] };
  }
}

function contactDraft(context: StoreContext, options: CommandOptions): ContactDraft {
  const { vehicleId, step } = findStep(context, options.engine ?? '', options.step ?? '');
  const attempt = options.attempt ? Number(options.attempt) : (step.active?.n ?? lastContacted(step));
  const booking = options.bookingDate
    ? {
        date: civilDateOption(options.bookingDate, '--booking-date'),
        slot: options.bookingTime ?? '',
        type: (options.bookingType ?? defaultType(options.offer)) as 'regular',
        address: options.bookingAddress,
        promoCode: options.promo,
      }
    : undefined;
  return {
    vehicleId,
    followUp: step.followUp,
    attempt,
    channel: options.channel as ContactDraft['channel'],
    result: options.result as ContactDraft['result'],
    objection: options.objection as ContactDraft['objection'],
    objectionText: options.objectionText,
    weekdayImpossible: options.weekdayImpossible === undefined ? undefined : true,
    offer: options.offer ? (OFFER_NAMES[options.offer] ?? (options.offer as ContactDraft['offer'])) : undefined,
    offerAnswer: options.offerAnswer as ContactDraft['offerAnswer'],
    complaintOffered: options.complaintOffered === undefined ? undefined : options.complaintOffered === 'yes',
    complaintOpened: options.complaint === undefined ? undefined : true,
    satisfaction: options.satisfaction === undefined ? undefined : Number(options.satisfaction),
    booking,
    callBackAt: options.callBackAt ? localDateTimeOption(options.callBackAt, '--call-back-at') : undefined,
    servicedWhere: options.servicedWhere as ContactDraft['servicedWhere'],
    servicedOn: options.servicedOn ? civilDateOption(options.servicedOn, '--serviced-on') : undefined,
    newPhone: options.newPhone,
    note: options.note,
  };
}

function defaultType(offer: string | undefined): string {
  if (offer === undefined) return 'regular';
  const name = OFFER_NAMES[offer];
  return name === 'weekend_booking' ? 'weekend' : name === 'home_service' ? 'home_service' : 'regular';
}

function findStep(context: StoreContext, engine: string, code: string) {
  const engineNumber = normaliseEngineNumber(engine);
  if (!engineNumber.ok) throw new AppError('vehicle_not_found', { engineNumber: engine });
  const vehicle = context.db.read.first(query.selectFrom('vehicles').select('id').where('engine_number', '=', engineNumber.engineNumber));
  if (!vehicle) throw new AppError('vehicle_not_found', { engineNumber: engineNumber.engineNumber });
  const step = vehicleViews(context, [vehicle.id], context.today)[0]?.steps.findLast((candidate) => candidate.code === code.toUpperCase());
  if (!step) throw new AppError('step_not_found', { step: code });
  return { vehicleId: vehicle.id, step };
}

/** An answer to a message that waits belongs to the attempt that was sent. */
function lastContacted(step: { attempts: { n: number; outcome: string }[] }): number {
  return step.attempts.findLast((attempt) => attempt.outcome === 'contacted')?.n ?? 1;
}
