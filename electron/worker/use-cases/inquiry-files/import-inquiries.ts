import { listCampaigns, listChannels } from '../../../../db/queries/channels.ts';
import { insertImportedInquiries, insertInquiryImport, storeInquiryMapping } from '../../../../db/queries/inquiry-import.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { InquiryFileOutcome, inquiryFileContract } from '../../../../shared/contract/inquiry-files.ts';
import type { CallTools, InputOf, ProgressOf } from '../../../../shared/rpc/index.ts';
import { audit } from '../../audit.ts';
import { headerSignature } from '../../spreadsheets/header-mapping.ts';
import type { StoreContext } from '../../store-context.ts';
import { atOnce, inSlices } from '../imports/in-slices.ts';
import { channelReader } from './channel-words.ts';
import { type InquiryPlan, planInquiries } from './plan.ts';
import { type InquiryFile, readInquiryFile } from './read-file.ts';

type Import = (typeof inquiryFileContract)['inquiry.importFile'];
type Request = InputOf<Import>;
type Tools = CallTools<StoreContext, ProgressOf<Import>>;

/** Reads and compares, writes nothing, and tells exactly what `importInquiries` would tell. */
export async function tryInquiries(request: Request, tools: Tools): Promise<InquiryFileOutcome> {
  const { context, signal, progress } = tools;
  const file = await readFile(request, tools);
  const plan = await inSlices(planInquiries(context.db.read, file.rows, defaultsOf(request, context)), signal, (done) =>
    progress({ phase: 'compare', done, total: file.rows.length }),
  );
  return outcomeOf(request, context, { file, plan, importId: null });
}

/** All rows that can be taken, in one transaction; a cancelled import leaves nothing. The layout is remembered as it was read. */
export async function importInquiries(request: Request, tools: Tools): Promise<InquiryFileOutcome> {
  const { context, signal } = tools;
  const file = await readFile(request, tools);
  if (signal.aborted) throw new AppError('cancelled');
  return context.db.transaction(() => {
    const db = context.db.write;
    const plan = atOnce(planInquiries(db, file.rows, defaultsOf(request, context)));
    const counts = { name: fileName(request, context), added: plan.inquiries.length, known: plan.known, rejected: file.rejected.length };
    const importId = insertInquiryImport(db, { at: context.now, userId: context.user?.id ?? null, ...counts });
    insertImportedInquiries(db, importId, plan.inquiries);
    storeInquiryMapping(db, headerSignature(file.header), request, context.store.clock.instant());
    const { name, ...after } = counts;
    audit(context, { action: 'inquiry.importFile', entity: 'inquiry_import', entityId: importId, after: { file: name, ...after } });
    return outcomeOf(request, context, { file, plan, importId });
  });
}

async function readFile({ token, mapping, channel, campaignId }: Request, { context, signal, progress }: Tools): Promise<InquiryFile> {
  const channels = listChannels(context.db.read);
  if (!channels.some(({ code }) => code === channel)) throw new AppError('inquiry_incomplete', { problems: ['channel_unknown'] });
  if (campaignId && !listCampaigns(context.db.read).some(({ id }) => id === campaignId)) throw new AppError('campaign_not_found');
  const { clock } = context.store;
  return readInquiryFile(
    { path: context.store.files.pathOf(token, 'read'), mapping },
    {
      now: context.now,
      toLocal: (instant) => clock.local(instant, context.timezone),
      channelOf: channelReader(channels),
      channel,
    },
    {
      workerPath: context.store.parserWorkerPath,
      signal,
      onProgress: (share) => progress({ phase: 'read', done: Math.round(share * 100), total: 100 }),
    },
  );
}

function defaultsOf({ campaignId }: Request, { user }: StoreContext) {
  return { campaignId: campaignId ?? null, userId: user?.id ?? null };
}

const MOST_SAMPLES = 100;

function outcomeOf(
  request: Request,
  context: StoreContext,
  { file, plan, importId }: { file: InquiryFile; plan: InquiryPlan; importId: number | null },
): InquiryFileOutcome {
  return {
    importId,
    name: fileName(request, context),
    rows: file.rowCount,
    added: plan.inquiries.length,
    known: plan.known,
    rejected: file.rejected.length,
    erased: plan.erased,
    ofCustomers: plan.ofCustomers,
    unknownCampaigns: [...plan.unknownCampaigns].map(([name, rows]) => ({ name, rows })),
    samples: {
      ...plan.samples,
      rejected: file.rejected.slice(0, MOST_SAMPLES),
    },
  };
}

function fileName({ token }: Request, { store }: StoreContext): string {
  return store.files.pathOf(token, 'read').split(/[\\/]/).at(-1) ?? '';
}
