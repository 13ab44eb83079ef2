import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { query } from '../../../db/handle.ts';
import { writePassword } from '../../../db/queries/passwords.ts';
import { replaceEnrolment } from '../../../db/queries/sync-enrolment.ts';
import { createBackupEngine } from '../../../electron/worker/backup/engine.ts';
import { makeDatabaseKey } from '../../../electron/worker/database-key/database-key.ts';
import { storeHandlers } from '../../../electron/worker/handlers.ts';
import { sealSecret } from '../../../electron/worker/sync/branch-secret.ts';
import { settingsHandlers } from '../../../electron/worker/use-cases/settings.ts';
import type { storeContract } from '../../../shared/contract/index.ts';
import { hashPassword } from '../../../shared/passwords/hash-password.ts';
import { call } from '../../support/call.ts';
import type { HeadOfficeStandIn } from '../../support/head-office-stand-in.ts';
import { TEST_COST, TEST_PASSWORD } from '../../support/passwords.ts';
import { TEST_PROFILE } from '../../support/store.ts';
import { openSyncBranch, type SyncBranch } from '../../support/sync-branch.ts';
import { A2_HEADER, csvFile, requestOf } from '../imports/support.ts';

type Call = keyof typeof storeContract;

interface Scenario {
  /** Brings the branch to where the call can be made, and tells with what. */
  input(branch: SyncBranch, office: HeadOfficeStandIn): unknown;
  /** Something stood there before, which the row must tell. */
  changes?: boolean;
  /** What it changes lies outside the branch database, as who is signed in. */
  outside?: boolean;
  /** Needs a branch of its own. */
  alone?: boolean;
  /** By whom; the PIC when left out. */
  by?: 'admin' | 'head';
}

/** Calls named `change` that write no audit row, each with the reason. */
export const EXEMPT: Partial<Record<Call, string>> = {
  'branch.create': 'makes a file of its own, whose first row tells of it (branch.test.ts)',
  'branch.createDemo': 'makes up a branch in a file of its own; nobody’s data',
  'branch.open': 'opens another file and changes nothing in it',
  'branches.switch': 'opens another file, whose own audit tells who signs in there (switching.test.ts)',
  'branches.forget': 'a list of this PC; the branch does not change',
  'branches.leave': 'closes the file and changes nothing in it',
  'session.lock': 'hides a window; the branch does not change',
  'session.end': 'leaves a window; the branch does not change',
  'sync.now': 'sends what was closed; what it brings back has rows of its own (packages.test.ts)',
  'backup.now': 'copies the file and changes nothing in it',
  'backup.restore': 'puts another file in place, into which it writes its row (restore.test.ts)',
  'recovery.unlock': 'opens a file that this PC could not, and changes nothing in it',
};

const customer = (branch: SyncBranch) => branch.vehicle();
const read = (branch: SyncBranch, name: 'programs.list' | 'slots.list') => call(storeHandlers, branch.pic, name, {});

/** Two who differ, of whom one is blacklisted, as they are compared. */
async function pairOf(branch: SyncBranch) {
  const [keepId, mergeId] = [customer(branch).customerId, customer(branch).customerId];
  const blacklisted = { customerId: mergeId, blacklisted: true, reason: 'marah' };
  await call(storeHandlers, branch.pic, 'customer.setBlacklisted', blacklisted);
  await call(storeHandlers, branch.pic, 'customer.setNote', { customerId: mergeId, note: 'Telepon sore' });
  const { stamp } = await call(storeHandlers, branch.pic, 'customers.compare', { keepId, mergeId });
  return { keepId, mergeId, stamp, choices: { name: 'merged' as const }, fields: [] };
}

async function logged(branch: SyncBranch) {
  const { vehicleId } = branch.vehicle();
  const { contactIds } = await branch.log(vehicleId, { result: 'no_answer' });
  return { vehicleId, contactId: contactIds[0] ?? 0 };
}

async function booked(branch: SyncBranch) {
  return (await branch.book(branch.vehicle().vehicleId, '2026-02-11')).id;
}

async function asked(branch: SyncBranch) {
  return (await call(storeHandlers, branch.pic, 'inquiry.add', { channel: 'whatsapp', name: 'Sari Dewi', phone: '0812 5550 0178' })).id;
}

async function privacyAsked(branch: SyncBranch) {
  return (await call(storeHandlers, branch.pic, 'privacy.record', { kind: 'erasure', how: 'whatsapp', name: 'Sari Dewi', note: 'Hapus' }))
    .id;
}

/** Of a customer who was asked to be erased, with the name that has to be typed. */
async function erasureAsked(branch: SyncBranch) {
  const { customerId } = customer(branch);
  const { id } = await call(storeHandlers, branch.pic, 'privacy.record', { kind: 'erasure', how: 'letter', customerId });
  const { fields } = await call(storeHandlers, branch.pic, 'customer.page', { customerId });
  return { requestId: id, name: fields.name, answer: 'Data dihapus' };
}

async function enrolled(branch: SyncBranch) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const sealed = await sealSecret(branch.vault, { key: `kawal_${'a'.repeat(16)}_${'b'.repeat(43)}`, signingKey });
  const at = '2026-02-09T09:00:00.000Z';
  replaceEnrolment(branch.pic.db.write, {
    ...{ url: 'https://pusat.example', branchCode: '07781', headOffice: 'Kantor Pusat Contoh', keyId: 'a'.repeat(16) },
    ...{ sealed, enrolledAt: at },
  });
}

async function labelled(branch: SyncBranch) {
  const known = await call(storeHandlers, branch.pic, 'labels.list', {});
  const drafts = known.map(({ id, name, color, retired }) => ({ id, name, color, retired }));
  const fresh = { id: null, name: `Label ${known.length + 1}`, color: 'red' as const, retired: false };
  await call(storeHandlers, branch.pic, 'labels.save', { labels: [...drafts, fresh] });
  return (await call(storeHandlers, branch.pic, 'labels.list', {})).at(-1) ?? { id: 0 };
}

async function withField(branch: SyncBranch) {
  const known = await call(storeHandlers, branch.pic, 'fields.list', {});
  const drafts = known.map(({ id, name, kind, choices, retired }) => ({ id, name, kind, choices, retired }));
  const fresh = { id: null, name: `Kolom ${known.length + 1}`, kind: 'number' as const, choices: [], retired: false };
  await call(storeHandlers, branch.pic, 'fields.save', { fields: [...drafts, fresh] });
  return (await call(storeHandlers, branch.pic, 'fields.list', {})).at(-1) ?? { key: '' };
}

const VISIT = ['WO-1', '2026-02-01', 'JM91E7654321', 'T4065LD', 'ADE IRAWAN', '081255500188', 'ADE IRAWAN', '1200', '1', '150000'];

function importRequest(branch: SyncBranch) {
  const test = { ...branch, context: branch.pic };
  return requestOf(test, [csvFile(test, 'a2.csv', [A2_HEADER, VISIT])], {});
}

function inquiryFile(branch: SyncBranch) {
  const rows = [
    ['Tanggal', 'Nama', 'No HP'],
    ['08/02/2026 09:15', 'Sari Dewi', '0812 5550 0179'],
  ];
  const { token } = branch.store.files.grant(csvFile(branch, 'inquiry.csv', rows), 'read');
  return { token, mapping: { at: 0, name: 1, phone: 2 }, channel: 'ads' };
}

const BACKUP_WORKER = new URL('../../../electron/worker/backup/backup-worker.ts', import.meta.url);
const writeTo = (branch: SyncBranch, name: string) => branch.store.files.grant(join(branch.dir, name), 'write').token;

/** One way of making each call that changes business data. */
export const SCENARIOS: Partial<Record<Call, Scenario>> = {
  'branch.updateProfile': { input: () => ({ ...TEST_PROFILE, phone: '0267 555 0199' }), changes: true },
  'branch.confirmFirstStep': { input: () => ({ step: 'programs' }), changes: true },
  'users.add': { input: () => ({ name: 'Sari Melati', role: 'admin', password: TEST_PASSWORD }) },
  'users.update': { input: ({ users }) => ({ id: users.admin.id, name: 'Rina W.', role: 'admin', active: true }), changes: true },
  'users.setPassword': { input: ({ users }) => ({ id: users.admin.id, password: TEST_PASSWORD }) },
  'session.signIn': { input: async (branch) => ({ userId: await withPassword(branch), password: TEST_PASSWORD }), outside: true },
  'session.changePassword': {
    input: async (branch) => {
      await withPassword(branch);
      return { current: TEST_PASSWORD, next: 'angin dari laut' };
    },
    by: 'admin',
  },
  'recovery.create': {
    input: async (branch) => {
      await makeDatabaseKey(branch.pic.db.file, branch.vault);
      return {};
    },
    changes: true,
    outside: true,
  },
  'backup.setSecondFolder': {
    alone: true,
    input: async (branch) => {
      Object.assign(branch.store, { backups: createBackupEngine({ store: branch.store, workerPath: BACKUP_WORKER }) });
      await call(storeHandlers, branch.pic, 'backup.setSecondFolder', { token: writeTo(branch, 'usb') });
      return { token: null };
    },
    changes: true,
    outside: true,
  },

  'import.apply': { input: importRequest },
  'import.undo': {
    input: async (branch) => ({ importId: (await call(storeHandlers, branch.pic, 'import.apply', await importRequest(branch))).importId }),
  },

  'programs.save': {
    input: async (branch) => {
      const [program] = await read(branch, 'programs.list');
      const { source: _source, ...own } = program as { source: string; name: string };
      return { ...own, name: `${own.name} baru` };
    },
    changes: true,
  },
  'schemes.importFile': {
    input: (branch) => {
      const rows = [
        ['engine_prefix', 'services', 'deadline_days', 'limit_km'],
        ['KX99E', '3', '60;180;360', '1000;6000;12000'],
      ];
      return { token: branch.store.files.grant(csvFile(branch, 'schemes.csv', rows), 'read').token, programCode: 'KPB' };
    },
    changes: true,
  },
  'templates.save': {
    input: async (branch) => {
      const { source: _source, ...template } = (await call(storeHandlers, branch.pic, 'templates.list', {}))[0] as { source: string };
      return { ...template, name: 'Pesan lain' };
    },
    changes: true,
  },
  'templates.remove': {
    input: async (branch) => ({ id: (await call(storeHandlers, branch.pic, 'templates.list', {}))[0]?.id }),
    changes: true,
  },

  'worklist.assign': { input: (branch) => ({ vehicleIds: [branch.vehicleId], userId: branch.users.admin.id }), changes: true },
  'worklist.undoAssign': {
    input: async (branch) => {
      const given = { vehicleIds: [branch.vehicle().vehicleId], userId: branch.users.admin.id };
      return { assignmentId: (await call(storeHandlers, branch.pic, 'worklist.assign', given)).assignmentId };
    },
    changes: true,
  },
  'views.save': { input: () => ({ screen: 'customers', name: 'Punya saya', shared: false, state: { search: 'x' } }) },
  'views.rename': {
    input: async (branch) => {
      const view = { screen: 'customers', name: 'Pagi', shared: false, state: {} } as const;
      return { id: (await call(storeHandlers, branch.pic, 'views.save', view)).id, name: 'Sore' };
    },
    changes: true,
  },
  'views.remove': {
    input: (branch) => call(storeHandlers, branch.pic, 'views.save', { screen: 'customers', name: 'Lama', shared: true, state: {} }),
    changes: true,
  },

  'contact.openWhatsApp': { input: (branch) => ({ vehicleId: branch.vehicleId, text: 'Halo' }) },
  'contact.log': {
    input: (branch) => {
      const { vehicleId } = branch.vehicle();
      const booking = { date: '2026-02-11', slot: '09:00', type: 'regular' } as const;
      return { drafts: [branch.draft(vehicleId, { result: 'booked', booking })] };
    },
  },
  'contact.correct': {
    input: async (branch) => {
      const { contactId, vehicleId } = await logged(branch);
      const draft = branch.draft(vehicleId, { result: 'wrong_number', newPhone: '0812 5550 0199' });
      return { contactId, draft, reason: 'salah catat' };
    },
    changes: true,
  },
  'contact.undo': {
    input: async (branch) => {
      const booking = { date: '2026-02-11', slot: '10:00', type: 'regular' } as const;
      return { contactIds: (await branch.log(branch.vehicle().vehicleId, { result: 'booked', booking })).contactIds };
    },
    changes: true,
    by: 'admin', // who logged it
  },
  'customer.setNote': { input: (branch) => ({ customerId: customer(branch).customerId, note: 'Telepon sore' }), changes: true },

  'booking.create': {
    input: (branch) => {
      const { vehicleId } = branch.vehicle();
      return { vehicleId, followUp: branch.key(vehicleId), draft: { date: '2026-02-11', slot: '09:00', type: 'regular' } };
    },
  },
  'booking.reschedule': { input: async (branch) => ({ id: await booked(branch), date: '2026-02-12', slot: '09:00' }), changes: true },
  'booking.confirm': { input: async (branch) => ({ id: await booked(branch) }), changes: true },
  'booking.unconfirm': {
    alone: true,
    input: async (branch) => {
      const id = await booked(branch);
      await call(storeHandlers, branch.pic, 'booking.confirm', { id });
      return { id };
    },
    changes: true,
  },
  'booking.settle': { input: async (branch) => ({ id: await booked(branch), status: 'done', note: 'datang pagi' }), changes: true },
  'booking.reopen': {
    alone: true,
    input: async (branch) => {
      const id = await booked(branch);
      await branch.settle(id, 'done');
      return { id };
    },
    changes: true,
  },

  'customer.edit': {
    input: (branch) => ({
      customerId: customer(branch).customerId,
      fields: { name: 'Ade Irawan', city: 'Bekasi', birthDate: '1990-02-01' },
    }),
    changes: true,
  },
  'customer.setConsent': {
    input: async (branch) => {
      const { customerId } = customer(branch);
      await call(storeHandlers, branch.pic, 'customer.setConsent', { customerId, purpose: 'promotion', granted: true });
      return { customerId, purpose: 'promotion', granted: false };
    },
    changes: true,
  },
  'customer.setBlacklisted': {
    input: (branch) => ({ customerId: customer(branch).customerId, blacklisted: true, reason: 'marah' }),
    changes: true,
  },
  'vehicle.edit': {
    input: (branch) => ({ vehicleId: customer(branch).vehicleId, fields: { plate: 'T 4065 LD', purchaseDate: '2026-01-11' } }),
    changes: true,
  },
  'vehicle.setSold': { input: (branch) => ({ vehicleId: customer(branch).vehicleId, sold: true }), changes: true },
  'vehicle.markServiced': {
    input: (branch) => {
      const { vehicleId, programId, cycle, stepNo } = branch.key(customer(branch).vehicleId);
      return { vehicleId, programId, cycle, stepNo, date: '2026-02-01' };
    },
  },
  'vehicle.unmarkServiced': {
    input: async (branch) => {
      const { vehicleId, programId, cycle, stepNo } = branch.key(customer(branch).vehicleId);
      await call(storeHandlers, branch.pic, 'vehicle.markServiced', { vehicleId, programId, cycle, stepNo, date: '2026-02-01' });
      const visit = branch.pic.db.read.first(query.selectFrom('visits').select('id').where('vehicle_id', '=', vehicleId));
      return { visitId: visit?.id };
    },
  },
  'phone.add': { input: (branch) => ({ customerId: customer(branch).customerId, vehicleId: null, number: '0812 5550 0177' }) },
  'phone.setBad': {
    input: (branch) => {
      const { customerId } = customer(branch);
      const phone = branch.pic.db.read.first(query.selectFrom('phones').select('id').where('customer_id', '=', customerId));
      return { phoneId: phone?.id, bad: true };
    },
    changes: true,
  },

  'customers.merge': { input: pairOf, changes: true },
  'customers.unmerge': {
    input: async (branch) => ({ mergeId: (await call(storeHandlers, branch.pic, 'customers.merge', await pairOf(branch))).mergeId }),
    changes: true,
  },
  'customers.notSame': { input: (branch) => ({ oneId: customer(branch).customerId, otherId: customer(branch).customerId, notSame: true }) },

  'privacy.record': { input: (branch) => ({ kind: 'access', how: 'phone', customerId: customer(branch).customerId }) },
  'privacy.change': {
    input: async (branch) => ({ id: await privacyAsked(branch), kind: 'correction', name: 'Tono', note: 'Alamat lama', how: 'letter' }),
    changes: true,
  },
  'privacy.settle': {
    input: async (branch) => ({ id: await privacyAsked(branch), status: 'done', answer: 'Salinan diserahkan' }),
    changes: true,
  },
  'privacy.reopen': {
    input: async (branch) => {
      const id = await privacyAsked(branch);
      await call(storeHandlers, branch.pic, 'privacy.settle', { id, status: 'refused', answer: 'Bukan orangnya' });
      return { id };
    },
    changes: true,
  },

  'privacy.erase': { input: erasureAsked, by: 'head' },
  'privacy.letReturn': {
    input: async (branch) => {
      const asked = await erasureAsked(branch);
      await call(storeHandlers, branch.as(branch.users.head), 'privacy.erase', asked);
      return { requestId: asked.requestId };
    },
    by: 'head',
  },

  'day.submit': { input: () => ({ date: '2026-02-09' }) },
  'day.close': { input: () => ({ date: '2026-02-09' }) },

  'settings.save': { input: () => ({ settleDays: 9 }), changes: true },
  'slots.save': {
    input: async (branch) => ({ slots: (await read(branch, 'slots.list')).slice(1) }),
    changes: true,
  },
  'promos.save': {
    input: async (branch) => {
      const promo = { code: 'HEMAT', name: 'Hemat', fromDay: null, toDay: null, active: true };
      await call(settingsHandlers, branch.pic, 'promos.save', { promos: [promo] });
      return { promos: [{ ...promo, active: false }] };
    },
    changes: true,
  },
  'holidays.save': {
    input: () => ({ holidays: [{ date: '2026-12-25', name: 'Natal' }] }),
    changes: true,
  },

  'channels.save': {
    input: async (branch) => {
      const channels = await call(storeHandlers, branch.pic, 'channels.list', {});
      return {
        channels: [...channels.map(({ code, name }) => ({ code, name, active: true })), { code: null, name: 'TikTok', active: true }],
      };
    },
    changes: true,
  },
  'campaigns.save': {
    input: async (branch) => {
      const campaign = {
        ...{ name: 'Promo Lebaran', channel: 'ads', fromDay: '2026-02-01', toDay: '2026-02-28', budget: 2_500_000 },
        ...{ message: 'Servis hemat', audience: 'Karawang', active: true },
      };
      return { ...campaign, ...(await call(storeHandlers, branch.pic, 'campaigns.save', { ...campaign, id: null })), budget: 3_000_000 };
    },
    changes: true,
  },

  'labels.save': {
    input: async (branch) => {
      await labelled(branch);
      const labels = await call(storeHandlers, branch.pic, 'labels.list', {});
      return { labels: labels.map(({ id, name, color }) => ({ id, name: `${name}!`, color, retired: false })) };
    },
    changes: true,
  },
  'customer.setLabels': {
    input: async (branch) => ({ customerId: customer(branch).customerId, labelIds: [(await labelled(branch)).id] }),
    changes: true,
  },
  'customers.label': {
    input: async (branch) => ({ customerIds: [customer(branch).customerId], labelId: (await labelled(branch)).id, on: true }),
  },
  'customers.labelFound': {
    input: async (branch) => {
      customer(branch);
      return { search: '', filter: {}, labelId: (await labelled(branch)).id, on: true };
    },
  },
  'customers.assignFound': { input: (branch) => ({ search: '', filter: {}, userId: branch.users.head.id }), changes: true },
  'fields.save': {
    input: async (branch) => {
      await withField(branch);
      const fields = await call(storeHandlers, branch.pic, 'fields.list', {});
      return { fields: fields.map(({ id, name, kind, choices }) => ({ id, name: `${name}!`, kind, choices, retired: false })) };
    },
    changes: true,
  },
  'customer.setFields': {
    input: async (branch) => {
      const { key } = await withField(branch);
      const { customerId } = customer(branch);
      await call(storeHandlers, branch.pic, 'customer.setFields', { customerId, values: { [key]: '12' } });
      return { customerId, values: { [key]: '12,5' } };
    },
    changes: true,
  },

  'inquiry.importFile': { input: inquiryFile },
  'inquiry.undoImport': {
    input: async (branch) => ({ importId: (await call(storeHandlers, branch.pic, 'inquiry.importFile', inquiryFile(branch))).importId }),
    alone: true,
  },
  'inquiry.export': {
    input: async (branch) => ({ token: writeTo(branch, 'inquiry.csv'), format: 'csv', language: 'id', view: 'all', search: '' }),
    outside: true,
  },

  'figures.importPast': {
    input: () => ({ months: [{ month: '2025-11', targetUnits: 250, units: 240, crUnits: 43, inquiries: 90, revenue: 21_500_000 }] }),
  },
  'targets.set': {
    input: async (branch) => {
      await call(storeHandlers, branch.pic, 'targets.set', { month: '2026-03', unitEntries: 250 });
      return { month: '2026-03', unitEntries: 260 };
    },
    changes: true,
  },
  'targets.remove': {
    input: async (branch) => {
      await call(storeHandlers, branch.pic, 'targets.set', { month: '2026-04', unitEntries: 250 });
      return { month: '2026-04' };
    },
    changes: true,
  },

  'inquiry.add': { input: () => ({ channel: 'instagram', name: 'Sari Dewi', phone: '0812 5550 0177', make: 'Yamaha', need: 'servis' }) },
  'inquiry.edit': {
    input: async (branch) => ({
      id: await asked(branch),
      make: 'Honda',
      model: 'BeAT',
      plate: 'T 4065 LD',
      note: 'sore',
      campaignId: null,
    }),
    changes: true,
  },
  'inquiry.assign': { input: async (branch) => ({ ids: [await asked(branch)], userId: branch.users.admin.id }), changes: true },
  'inquiry.take': { input: async (branch) => ({ ids: [await asked(branch)] }), changes: true, by: 'admin' },
  'inquiry.undoAssign': {
    input: async (branch) => {
      const ids = [await asked(branch)];
      await call(storeHandlers, branch.pic, 'inquiry.take', { ids });
      return { ids };
    },
    changes: true,
  },
  'inquiry.log': {
    input: async (branch) => {
      const booking = { date: '2026-02-11', slot: '09:00', type: 'regular', overbook: true };
      return { id: await asked(branch), channel: 'call', result: 'booked', booking };
    },
    changes: true,
  },
  'inquiry.reopen': {
    input: async (branch) => {
      const id = await asked(branch);
      await call(storeHandlers, branch.pic, 'inquiry.log', { id, channel: 'call', result: 'lost', lostReason: 'price' });
      return { id };
    },
    changes: true,
  },

  'sync.enrol': {
    input: (_branch, office) => ({ url: office.url, code: office.issueCode() }),
    alone: true,
  },
  'sync.leave': {
    alone: true,
    input: async (branch) => {
      await enrolled(branch);
      return {};
    },
    changes: true,
  },
  'sync.export': {
    alone: true,
    input: async (branch) => {
      await enrolled(branch);
      await branch.closeDay('2026-02-09');
      return { token: writeTo(branch, 'keluar.kawal'), all: false };
    },
    outside: true,
  },
};

async function withPassword({ pic, users }: SyncBranch): Promise<number> {
  const hash = await hashPassword(TEST_PASSWORD, TEST_COST);
  pic.db.transaction(() => writePassword(pic.db.write, users.admin.id, { hash, mustChange: false }));
  return users.admin.id;
}

/** A branch with a line to head office that does nothing by itself. */
export function openBranch(): SyncBranch {
  const branch = openSyncBranch();
  Object.assign(branch.store, { passwordCost: TEST_COST });
  return branch;
}
