import type { z } from 'zod';
import type { rejectCode } from '../../../../shared/contract/imports.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { OwnValue } from './own-values.ts';

export type ImportKind = 'cdb' | 'a2';
export type RejectCode = z.infer<typeof rejectCode>;

/** One number as written in the file; `number` is null when what is written cannot be one. */
export interface WrittenPhone {
  number: string | null;
  written: string;
}

/** A row of the CDB: a unit sold. null is an empty or unusable cell, which never wipes what is stored. */
export interface CdbRow {
  row: number;
  engineNumber: string;
  purchaseDate: CivilDate;
  name: string;
  frameNumber: string | null;
  dealerCode: string | null;
  dealerName: string | null;
  typeCode: string | null;
  model: string | null;
  color: string | null;
  gender: string | null;
  birthDate: CivilDate | null;
  ktpLast4: string | null;
  address: string | null;
  village: string | null;
  district: string | null;
  city: string | null;
  postalCode: string | null;
  occupation: string | null;
  email: string | null;
  salesperson: string | null;
  phones: WrittenPhone[];
  /** null: the file does not say. */
  consent: boolean | null;
  own: OwnValue[];
}

/** A row of the A2: a workshop visit. Money in whole rupiah. */
export interface A2Row {
  row: number;
  engineNumber: string;
  /** Names the visit: the same row in another export is the same visit. */
  identity: string;
  visitDate: CivilDate;
  workOrder: string | null;
  frameNumber: string | null;
  plate: string | null;
  ownerName: string | null;
  ownerPhones: WrittenPhone[];
  bringerName: string | null;
  bringerPhones: WrittenPhone[];
  relation: string | null;
  model: string | null;
  odometerKm: number | null;
  serviceType: string | null;
  kpbStep: number | null;
  unitEntrySource: string | null;
  labourTotal: number | null;
  partsTotal: number | null;
  total: number | null;
  own: OwnValue[];
}

/** Why a row cannot be taken, and the field at fault. */
export interface Fault {
  field: string;
  code: RejectCode;
}

export type Reading<Row> = { ok: true; value: Row } | { ok: false; fault: Fault };

export function refuse(field: string, code: RejectCode): { ok: false; fault: Fault } {
  return { ok: false, fault: { field, code } };
}
