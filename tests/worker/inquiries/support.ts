import { query } from '../../../db/handle.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import type { StoreContext } from '../../../electron/worker/store-context.ts';
import type { storeContract } from '../../../shared/contract/index.ts';
import type { NewInquiry } from '../../../shared/contract/inquiries.ts';
import type { InputOf } from '../../../shared/rpc/index.ts';
import { call } from '../../support/call.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

type Log = InputOf<(typeof storeContract)['inquiry.log']>;
type List = InputOf<(typeof storeContract)['inquiry.list']>;

/** A branch on Thursday morning, with the calls of inquiries by the PIC, or whom `as` names. */
export interface InquiryBranch extends TestStore {
  ask(given?: Partial<NewInquiry>): Promise<number>;
  log(id: number, given: Partial<Log>, by?: StoreContext): Promise<number | null>;
  get(id: number): ReturnType<typeof getInquiry>;
  list(view: List['view'], given?: Partial<List>): ReturnType<typeof listInquiries>;
}

export const MORNING = '2026-11-19T08:00';

export function openInquiryBranch(): InquiryBranch {
  const test = openTestStore({ now: MORNING });
  followUpInquiries(test.context);
  return {
    ...test,
    ask: async (given = {}) =>
      (
        await call(storeHandlers, test.context, 'inquiry.add', {
          channel: 'instagram',
          name: 'Sari Dewi',
          phone: '0812 5550 0177',
          ...given,
        })
      ).id,
    log: async (id, given, by = test.context) =>
      (await call(storeHandlers, by, 'inquiry.log', { id, channel: 'call', result: 'answered', ...given })).bookingId,
    get: (id) => getInquiry(test.context, id),
    list: (view, given = {}) => listInquiries(test.context, { view, search: '', offset: 0, limit: 100, ...given }),
  };
}

function getInquiry(context: StoreContext, id: number) {
  return call(storeHandlers, context, 'inquiry.get', { id });
}

function listInquiries(context: StoreContext, input: List) {
  return call(storeHandlers, context, 'inquiry.list', input);
}

/** At once by call, on the next day by WhatsApp, three days later by call: the branch's booking conversion, whatever its presets are. */
function followUpInquiries(context: StoreContext) {
  context.db.transaction(() => {
    const db = context.db.write;
    db.run(query.updateTable('programs').set({ active: 0 }).where('subject', '=', 'inquiry'));
    const program = {
      code: 'CONVERSION_TEST',
      name: 'Konversi',
      anchor: 'purchase_date',
      position: 90,
      active: 1,
      subject: 'inquiry',
    } as const;
    const programId = Number(db.run(query.insertInto('programs').values(program)).lastInsertRowid);
    for (const [n, days_before, channel] of [
      [1, 3, 'call'],
      [2, 2, 'whatsapp'],
      [3, 0, 'call'],
    ] as const)
      db.run(query.insertInto('program_attempts').values({ program_id: programId, n, days_before, channel }));
    const step = { program_id: programId, engine_prefix: '*', step_no: 1, code: 'CONVERSION', deadline_days: 3 };
    db.run(query.insertInto('program_steps').values(step));
    const template = { program_code: program.code, name: 'x', active: 1 };
    db.run(query.insertInto('templates').values({ ...template, kind: 'script', body: 'Selamat pagi {panggilan} {nama}, soal {motor}.' }));
    db.run(query.insertInto('templates').values({ ...template, kind: 'whatsapp', body: 'Halo {nama}, dari {cabang}.' }));
  });
}
