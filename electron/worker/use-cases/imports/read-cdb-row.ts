import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import { normaliseEngineNumber } from '../../../../shared/domain/engine-number.ts';
import { normaliseFrameNumber } from '../../../../shared/domain/frame-number.ts';
import { maskKtp, tidyName } from '../../../../shared/domain/person-name.ts';
import type { Cell } from '../../spreadsheets/cells.ts';
import { pastDateOf, phonesOf, textOf, yesOrNo } from './cell-values.ts';
import { type CdbRow, type Reading, refuse } from './rows.ts';

/** A row of the CDB, or why it cannot be taken: engine number first, then date, then name. Phones and other cells never reject a row (DOMAIN 2). */
export function readCdbRow(row: number, cell: (field: string) => Cell, today: CivilDate): Reading<Omit<CdbRow, 'own'>> {
  const engine = normaliseEngineNumber(textOf(cell('engineNumber')));
  if (!engine.ok) return refuse('engineNumber', engine.reason);
  const purchase = pastDateOf(cell('purchaseDate'), today);
  if (!purchase.ok) return refuse('purchaseDate', purchase.code);
  const name = textOf(cell('customerName'));
  if (name === null || !/\p{L}/u.test(name)) return refuse('customerName', 'name_missing');
  const birth = pastDateOf(cell('birthDate'), today);
  const text = (field: string) => textOf(cell(field));
  return {
    ok: true,
    value: {
      row,
      engineNumber: engine.engineNumber,
      purchaseDate: purchase.date,
      name: tidyName(name),
      frameNumber: normaliseFrameNumber(text('frameNumber')),
      dealerCode: text('dealerCode'),
      dealerName: text('dealerName'),
      typeCode: text('typeCode'),
      model: text('model'),
      color: text('color') ?? text('colorCode'),
      gender: text('gender'),
      birthDate: birth.ok ? birth.date : null,
      ktpLast4: lastFourOf(cell('ktp')),
      address: text('address'),
      village: text('village'),
      district: text('district'),
      city: text('city'),
      postalCode: text('postalCode'),
      occupation: text('occupation'),
      email: text('email'),
      salesperson: text('salesperson') ?? text('salespersonId'),
      phones: phonesOf(cell('phone'), cell('phone2')),
      consent: yesOrNo(cell('consent')),
    },
  };
}

/**
 * Spreadsheets keep 15 digits of a number: the last of a national id is lost in a number cell, so such a cell says nothing. A mended row
 * brings the id as it was saved: masked.
 */
function lastFourOf(cell: Cell): string | null {
  if (typeof cell !== 'string') return null;
  return /^\*+(\d{4})$/.exec(cell.trim())?.[1] ?? maskKtp(cell);
}
