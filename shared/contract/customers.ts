import { z } from 'zod';
import { change, read } from '../rpc/index.ts';
import { civilDate, done, id, localDateTime, longText, shortText } from './common.ts';
import { contactEntry, vehicleView } from './contacts.ts';

/** Labels by their ids in the branch's order, and the values of own fields by the key of each: retired ones left out (labels.ts). */
const ownWords = { labels: z.array(id), custom: z.record(z.string(), z.union([z.string(), z.number()])) };

/** Customers and their vehicles. */
export const customerRow = z.object({
  vehicleId: id,
  customerId: id,
  customer: z.string(),
  phone: z.string().nullable(),
  plate: z.string().nullable(),
  model: z.string().nullable(),
  engineNumber: z.string(),
  frameNumber: z.string().nullable(),
  purchaseDate: civilDate.nullable(),
  lastVisitOn: civilDate.nullable(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  consent: z.enum(['granted', 'refused', 'unknown']),
  excluded: z.boolean(),
  assignee: z.string().nullable(),
  ...ownWords,
});
export type CustomerRow = z.infer<typeof customerRow>;

const sortColumn = z.union([
  z.enum(['customer', 'phone', 'plate', 'model', 'engineNumber', 'purchaseDate', 'lastVisitOn', 'city']),
  z.templateLiteral(['custom:', z.string().max(40)]),
]);

export const customersFilter = z.object({
  model: shortText.optional(),
  city: shortText.optional(),
  consent: z.enum(['granted', 'refused', 'unknown']).optional(),
  excluded: z.boolean().optional(),
  labelId: id.optional(),
  /** By one own field: `is` the value itself, `contains` of a text, `from` and `to` of a number or a day, both included. */
  field: z
    .object({
      key: z.string().max(40),
      is: shortText.optional(),
      contains: shortText.optional(),
      from: z.union([z.number(), civilDate]).optional(),
      to: z.union([z.number(), civilDate]).optional(),
    })
    .optional(),
});

const customerPhone = z.object({
  id,
  number: z.string().nullable(),
  written: z.string(),
  holder: z.enum(['owner', 'bringer']),
  vehicleId: id.nullable(),
  flaggedBadOn: civilDate.nullable(),
});

export const customerFields = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  gender: z.string().max(20).nullable().optional(),
  birthDate: civilDate.nullable().optional(),
  address: shortText.nullable().optional(),
  village: shortText.nullable().optional(),
  district: shortText.nullable().optional(),
  city: shortText.nullable().optional(),
  postalCode: z.string().max(10).nullable().optional(),
  occupation: shortText.nullable().optional(),
  email: z.string().max(200).nullable().optional(),
});
export const vehicleFields = z.object({
  plate: z.string().max(20).nullable().optional(),
  model: shortText.nullable().optional(),
  color: shortText.nullable().optional(),
  frameNumber: z.string().max(30).nullable().optional(),
  purchaseDate: civilDate.nullable().optional(),
  bringerName: shortText.nullable().optional(),
  bringerRelation: shortText.nullable().optional(),
});

/** What people change of a customer, as the audit names it. */
export const CUSTOMER_CHANGES = [
  'customer.edit',
  'customer.setBlacklisted',
  'customer.setNote',
  'customer.setLabels',
  'customer.setFields',
  'vehicle.edit',
  'vehicle.setSold',
  'phone.add',
  'phone.setBad',
] as const;

export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), at: localDateTime, contact: contactEntry }),
  z.object({
    kind: z.literal('visit'),
    at: localDateTime,
    vehicleId: id,
    workOrder: z.string().nullable(),
    serviceType: z.string().nullable(),
    kpbStep: z.number().int().nullable(),
    odometerKm: z.number().int().nullable(),
    total: z.number().int().nullable(),
    attribution: z.enum(['crm', 'influenced', 'walk_in']),
    byHand: z.boolean(),
    /** Somebody marked a step as serviced by this visit, and it can be taken back by its number; null: not so. */
    markedVisitId: id.nullable(),
  }),
  z.object({
    kind: z.literal('booking'),
    at: localDateTime,
    vehicleId: id,
    bookingId: id,
    date: civilDate,
    slot: z.string(),
    type: z.string(),
    status: z.string(),
  }),
  z.object({
    kind: z.literal('purchase'),
    at: localDateTime,
    vehicleId: id,
    dealer: z.string().nullable(),
    salesperson: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('consent'),
    at: localDateTime,
    purpose: z.string(),
    granted: z.boolean(),
    how: z.string(),
    user: z.string().nullable(),
  }),
  z.object({ kind: z.literal('merge'), at: localDateTime, name: z.string(), user: z.string().nullable() }),
  z.object({
    kind: z.literal('inquiry'),
    at: localDateTime,
    inquiryId: id,
    vehicleId: id.nullable(),
    channel: z.string(),
    need: z.string().nullable(),
    status: z.enum(['open', 'booked', 'lost']),
    lostReason: z.string().nullable(),
    user: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('change'),
    at: localDateTime,
    what: z.enum(CUSTOMER_CHANGES),
    vehicleId: id.nullable(),
    /** Names of what was changed, never the values. */
    fields: z.array(z.string()),
    /** Whether a mark was set or taken back; null: no mark. */
    on: z.boolean().nullable(),
    user: z.string().nullable(),
  }),
  z.object({ kind: z.literal('lapsed'), at: localDateTime, vehicleId: id, step: z.string() }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const customerPage = z.object({
  id,
  fields: z.object({
    name: z.string(),
    gender: z.string().nullable(),
    birthDate: civilDate.nullable(),
    ktpLast4: z.string().nullable(),
    address: z.string().nullable(),
    village: z.string().nullable(),
    district: z.string().nullable(),
    city: z.string().nullable(),
    postalCode: z.string().nullable(),
    occupation: z.string().nullable(),
    email: z.string().nullable(),
    note: z.string().nullable(),
    salesperson: z.string().nullable(),
  }),
  blacklistedOn: civilDate.nullable(),
  ...ownWords,
  handCorrected: z.array(z.string()),
  phones: z.array(customerPhone),
  consents: z.array(
    z.object({
      purpose: z.enum(['service_reminder', 'promotion', 'survey']),
      granted: z.boolean().nullable(),
      at: localDateTime.nullable(),
      how: z.string().nullable(),
      user: z.string().nullable(),
    }),
  ),
  vehicles: z.array(vehicleView),
  timeline: z.array(timelineEntry),
  possibleDuplicates: z.array(
    z.object({ customerId: id, name: z.string(), phone: z.string().nullable(), why: z.enum(['alike_name', 'same_phone']) }),
  ),
  numbers: z.object({
    visits: z.number().int(),
    lastVisitOn: civilDate.nullable(),
    spent12Months: z.number().int(),
    contacted: z.number().int(),
    answered: z.number().int(),
    booked: z.number().int(),
    came: z.number().int(),
  }),
});
export type CustomerPage = z.infer<typeof customerPage>;

export const customerContract = {
  /** One block of the customers grid. `search` finds every substring of name, phone, plate, engine and frame number. */
  'customers.page': read({
    input: z.object({
      search: z.string().max(100).default(''),
      sort: z
        .array(z.object({ column: sortColumn, descending: z.boolean() }))
        .max(3)
        .default([]),
      filter: customersFilter.default({}),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(customerRow), total: z.number().int() }),
  }),
  /** What search and filter find, all columns; of those, only `vehicleIds` where they are given. */
  'customers.export': read({
    input: z.object({
      token: z.string(),
      format: z.enum(['xlsx', 'csv']),
      language: z.enum(['id', 'en']),
      search: z.string().max(100).default(''),
      filter: customersFilter.optional(),
      vehicleIds: z.array(id).min(1).max(20_000).optional(),
    }),
    output: z.object({ rows: z.number().int() }),
  }),
  'customers.searchQuick': read({ input: z.object({ text: z.string().max(100) }), output: z.array(customerRow) }),
  'customer.page': read({ input: z.object({ customerId: id }), output: customerPage }),
  'customer.edit': change({ input: z.object({ customerId: id, fields: customerFields }), output: done }),
  'customer.setConsent': change({
    input: z.object({ customerId: id, purpose: z.enum(['service_reminder', 'promotion', 'survey']), granted: z.boolean() }),
    output: done,
  }),
  'customer.setBlacklisted': change({ input: z.object({ customerId: id, blacklisted: z.boolean(), reason: longText }), output: done }),
  'vehicle.edit': change({ input: z.object({ vehicleId: id, fields: vehicleFields }), output: done }),
  'vehicle.setSold': change({ input: z.object({ vehicleId: id, sold: z.boolean() }), output: done }),
  'vehicle.markServiced': change({
    input: z.object({ vehicleId: id, programId: id, cycle: z.string(), stepNo: z.number().int(), date: civilDate }),
    output: done,
  }),
  'vehicle.unmarkServiced': change({ input: z.object({ visitId: id }), output: done }),
  'phone.add': change({ input: z.object({ customerId: id, vehicleId: id.nullable(), number: z.string().max(40) }), output: done }),
  'phone.setBad': change({ input: z.object({ phoneId: id, bad: z.boolean() }), output: done }),
  'phones.repairList': read({
    input: z.object({}),
    output: z.array(
      z.object({
        vehicleId: id,
        customerId: id,
        customer: z.string(),
        model: z.string().nullable(),
        engineNumber: z.string(),
        written: z.array(z.string()),
        why: z.enum(['none', 'unreadable', 'flagged_bad']),
        purchaseDate: civilDate.nullable(),
        address: z.string().nullable(),
      }),
    ),
  }),
  'customers.duplicates': read({
    input: z.object({}),
    output: z.array(
      z.object({
        a: z.object({ customerId: id, name: z.string(), phone: z.string().nullable() }),
        b: z.object({ customerId: id, name: z.string(), phone: z.string().nullable() }),
        why: z.enum(['alike_name', 'same_phone']),
      }),
    ),
  }),
};
