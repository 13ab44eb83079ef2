import { correctionName, type ImportLookups } from '../../../../db/queries/import-lookups.ts';
import type { ConsentRow, CustomerRow, VehicleRow, VisitRow } from '../../../../db/queries/import-rows.ts';
import type { CivilDate, LocalDateTime } from '../../../../shared/domain/civil-date.ts';
import type { CustomValue } from '../../../../shared/domain/custom-value.ts';
import { type Draft, draftOf, newDraft, type RowReference, setColumn } from './draft.ts';
import { createOwnValues } from './own-values.ts';
import { addNumbers, type PhoneBook, type Place, phoneBook } from './phone-book.ts';
import type { WrittenPhone } from './rows.ts';

export interface WorkspaceOptions {
  lookups: ImportLookups;
  handCorrections: ReadonlySet<string>;
  overwriteHandCorrections: boolean;
  today: CivilDate;
  now: LocalDateTime;
  userId: number | null;
  highestIds: { customers: number; vehicles: number; phones: number; consents: number; visits: number };
}

/** The newest word on service reminders: what stands, and what the files say. */
export interface ConsentDraft {
  stored: ConsentRow | null;
  /** The file's word, when it differs from what stands. */
  given: { granted: boolean; reference: RowReference } | null;
  /** Files whose rows said no for this customer: within one file, no outweighs yes. */
  refusedIn: Set<number>;
}

/** The store as the import finds it, with what the import is to change laid over it. Nothing is written here. */
export type Workspace = ReturnType<typeof createWorkspace>;

const NO_VALUES: ReadonlyMap<number, CustomValue> = new Map();

export function createWorkspace(options: WorkspaceOptions) {
  const { lookups } = options;
  const ids = { ...options.highestIds };
  const vehicles = new Map<string, Draft<VehicleRow>>();
  const customers = new Map<number, Draft<CustomerRow>>();
  const visits = new Map<string, Draft<VisitRow>>();
  const books = { customer: new Map<number, PhoneBook>(), vehicle: new Map<number, PhoneBook>() };
  const consents = new Map<number, ConsentDraft>();
  const adopted = new Set<number>();
  const owners = new Map<string, number[]>();
  const newlyOwned = new Map<number, number[]>();
  const namesakes = new Map<string, number>();
  const kept = new Set<string>();
  const overwritten = new Set<string>();

  const nextId = (table: keyof typeof ids) => {
    ids[table] += 1;
    return ids[table];
  };

  function vehicle(engineNumber: string): Draft<VehicleRow> | null {
    const known = vehicles.get(engineNumber);
    if (known) return known;
    const stored = lookups.vehicleByEngine(engineNumber);
    if (!stored) return null;
    const draft = draftOf(stored);
    vehicles.set(engineNumber, draft);
    return draft;
  }

  function customer(id: number): Draft<CustomerRow> {
    const known = customers.get(id);
    if (known) return known;
    const stored = lookups.customerById(id);
    if (!stored) throw new Error(`vehicle without its customer ${id}`);
    const draft = draftOf(stored);
    customers.set(id, draft);
    return draft;
  }

  function numbersOf(kind: 'customer' | 'vehicle', id: number): PhoneBook {
    const known = books[kind].get(id);
    if (known) return known;
    const isOld = id <= options.highestIds[kind === 'customer' ? 'customers' : 'vehicles'];
    const read = kind === 'customer' ? lookups.phonesOfCustomer : lookups.phonesOfVehicle;
    const holder = kind === 'customer' ? { customer_id: id, vehicle_id: null } : { customer_id: null, vehicle_id: id };
    const book = phoneBook(holder, isOld, isOld ? read(id) : []);
    books[kind].set(id, book);
    return book;
  }

  function addPhones(
    kind: 'customer' | 'vehicle',
    id: number,
    phones: readonly WrittenPhone[],
    how: { place: Place; source: 'cdb' | 'a2' },
    reference: RowReference,
  ) {
    if (phones.length === 0) return;
    const added = addNumbers(numbersOf(kind, id), phones, { ...how, reference, nextId: () => nextId('phones') });
    if (kind === 'vehicle') return;
    for (const { now } of added) {
      if (now.number === null) continue;
      const known = owners.get(now.number);
      if (known) known.push(id);
      else owners.set(now.number, [id]);
    }
  }

  function visit(identity: string): Draft<VisitRow> | null {
    const known = visits.get(identity);
    if (known) return known;
    const stored = lookups.visitByIdentity(identity);
    if (!stored) return null;
    const draft = draftOf(stored);
    visits.set(identity, draft);
    return draft;
  }

  /** A person's word stands against the files, unless the user says otherwise (DOMAIN 2). */
  function mayChange(name: string): boolean {
    if (!options.handCorrections.has(name)) return true;
    if (options.overwriteHandCorrections) overwritten.add(name);
    else kept.add(name);
    return options.overwriteHandCorrections;
  }

  const own = createOwnValues({
    valuesOf: (customerId) => (customerId <= options.highestIds.customers ? lookups.ownValuesOf(customerId) : NO_VALUES),
    mayChange,
  });

  return {
    today: options.today,
    own,
    vehicle,
    customer,
    visit,
    addPhones,

    provisionalVehicles: lookups.provisionalVehicles,

    /** Takes a vehicle without engine number for the one that a row names. */
    adoptVehicle(row: VehicleRow, engineNumber: string, reference: RowReference): void {
      const draft = draftOf(row);
      setColumn(draft, 'engine_number', engineNumber, reference);
      vehicles.set(engineNumber, draft);
    },

    addVehicle(row: Omit<VehicleRow, 'id'>): Draft<VehicleRow> {
      const draft = newDraft<VehicleRow>({ id: nextId('vehicles'), ...row });
      vehicles.set(row.engine_number, draft);
      newlyOwned.set(row.customer_id, [...(newlyOwned.get(row.customer_id) ?? []), draft.now.id]);
      return draft;
    },

    addCustomer(row: Omit<CustomerRow, 'id'>): Draft<CustomerRow> {
      const draft = newDraft<CustomerRow>({ id: nextId('customers'), ...row });
      customers.set(draft.now.id, draft);
      namesakes.set(row.name_key, (namesakes.get(row.name_key) ?? 0) + 1);
      return draft;
    },

    addVisit(row: Omit<VisitRow, 'id'>): void {
      visits.set(row.identity, newDraft<VisitRow>({ id: nextId('visits'), ...row }));
    },

    /** A visit that somebody marked by hand on this day and that no row has made its own yet. It goes by the row's identity from now on. */
    adoptManualVisit(vehicleId: number, date: CivilDate, identity: string, reference: RowReference): Draft<VisitRow> | null {
      const stored = lookups.manualVisitsOn(vehicleId, date).find((row) => !adopted.has(row.id));
      if (!stored) return null;
      adopted.add(stored.id);
      const draft = draftOf(stored);
      setColumn(draft, 'identity', identity, reference);
      visits.set(identity, draft);
      return draft;
    },

    /** Customers with this number as their own. */
    ownersOfNumber: (number: string): number[] => [...new Set([...lookups.ownersOfNumber(number), ...(owners.get(number) ?? [])])],

    otherNames: lookups.otherNames,

    hasOtherVehicles(customerId: number, vehicleId: number): boolean {
      if (newlyOwned.get(customerId)?.some((id) => id !== vehicleId)) return true;
      return customerId <= options.highestIds.customers && lookups.vehicleIdsOf(customerId).some((id) => id !== vehicleId);
    },

    /** Sets a column unless the file says nothing or a person corrected it by hand (DOMAIN 2). */
    assign<Row extends { id: number }, Column extends keyof Row & string>(
      entity: 'customer' | 'vehicle',
      draft: Draft<Row>,
      column: Column,
      value: Row[Column] | null,
      reference: RowReference,
    ): void {
      if (value === null || draft.now[column] === value) return;
      if (mayChange(correctionName(entity, draft.now.id, column))) setColumn(draft, column, value, reference);
    },

    /** The file's word on being contacted. What a person recorded here stands against it, unless the user says so (DOMAIN 2 and 9). */
    tellConsent(customerId: number, granted: boolean, reference: RowReference): void {
      const isOld = customerId <= options.highestIds.customers;
      const draft = consents.get(customerId) ?? {
        stored: (isOld && lookups.newestConsent(customerId)) || null,
        given: null,
        refusedIn: new Set(),
      };
      consents.set(customerId, draft);
      if (granted && draft.refusedIn.has(reference.file)) return;
      if (!granted) draft.refusedIn.add(reference.file);
      const differs = draft.stored === null || (draft.stored.granted === 1) !== granted;
      if (differs && draft.stored && draft.stored.how !== 'cdb' && !options.overwriteHandCorrections) {
        kept.add(`consent/${customerId}`);
        return;
      }
      draft.given = differs ? { granted, reference } : null;
    },

    /** Another customer has the same name: to be looked at by a person, never merged silently. */
    hasNamesake: (nameKey: string): boolean => (namesakes.get(nameKey) ?? 0) > 1 || lookups.hasCustomerNamed(nameKey),

    vehicles: () => vehicles.values(),
    customers: () => customers.values(),
    visits: () => visits.values(),
    books: () => [...books.customer.values(), ...books.vehicle.values()],
    consents: () => consents.entries(),
    handCorrectionsKept: () => kept.size,
    handCorrectionsOverwritten: (): ReadonlySet<string> => overwritten,

    consentRows(): ConsentRow[] {
      return [...consents.entries()].flatMap(([customerId, { given }]) =>
        given === null
          ? []
          : [
              {
                id: nextId('consents'),
                customer_id: customerId,
                purpose: 'service_reminder' as const,
                granted: given.granted ? 1 : 0,
                at: options.now,
                user_id: options.userId,
                how: 'cdb',
                text_version: null,
              },
            ],
      );
    },
  };
}
