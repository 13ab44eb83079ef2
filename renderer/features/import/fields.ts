import type { InspectedFile } from '../../../shared/contract/imports.ts';

export type ImportKind = NonNullable<InspectedFile['kind']>;

/** What each kind of file can tell, in the order of the matching table; the required ones first. A test compares it with the store's list. */
export const FIELD_NAMES = {
  cdb: [
    'engineNumber',
    'purchaseDate',
    'customerName',
    'phone',
    'phone2',
    'consent',
    'frameNumber',
    'typeCode',
    'model',
    'color',
    'colorCode',
    'gender',
    'birthDate',
    'ktp',
    'address',
    'village',
    'district',
    'city',
    'postalCode',
    'occupation',
    'email',
    'customerKind',
    'dealerCode',
    'dealerName',
    'salesperson',
    'salespersonId',
  ],
  a2: [
    'engineNumber',
    'visitDate',
    'kpbStep',
    'odometerKm',
    'serviceType',
    'workOrder',
    'plate',
    'frameNumber',
    'model',
    'ownerName',
    'ownerPhone',
    'bringerName',
    'bringerPhone',
    'relation',
    'unitEntrySource',
    'labourTotal',
    'partsTotal',
    'total',
  ],
} as const;

const REQUIRED: Record<ImportKind, readonly FieldName[]> = {
  cdb: ['engineNumber', 'purchaseDate', 'customerName'],
  a2: ['engineNumber', 'visitDate'],
};

export type FieldName = (typeof FIELD_NAMES)[ImportKind][number];

export function isRequired(kind: ImportKind, field: FieldName): boolean {
  return REQUIRED[kind].includes(field);
}

/** Required fields without a column: nothing can be tried before they have one. */
export function missingFields(kind: ImportKind | null, mapping: InspectedFile['mapping']): FieldName[] {
  return kind === null ? [] : REQUIRED[kind].filter((field) => typeof mapping[field] !== 'number');
}
