import { describe, expect, test } from 'vitest';
import { IMPORT_COLUMNS } from '../../../db/queries/import-rows.ts';
import { FIELDS } from '../../../electron/worker/spreadsheets/field-tables.ts';
import { missingRequired } from '../../../electron/worker/spreadsheets/header-mapping.ts';
import { FIELD_NAMES, isRequired, missingFields } from '../../../renderer/features/import/fields.ts';
import { texts } from '../../../shared/text/index.ts';

describe.each(['cdb', 'a2'] as const)('the matching table of %s', (kind) => {
  test('has every field that the store can take', () => {
    expect([...FIELD_NAMES[kind]].sort()).toEqual(FIELDS[kind].map(({ name }) => name).sort());
  });

  test('asks for what the store requires', () => {
    const required = FIELD_NAMES[kind].filter((field) => isRequired(kind, field));
    expect(required.toSorted()).toEqual(missingRequired(kind, {}).toSorted());
    expect(missingFields(kind, {}).toSorted()).toEqual(required.toSorted());
    expect(missingFields(kind, Object.fromEntries(required.map((field, index) => [field, index])))).toEqual([]);
  });
});

test('every column that an import may change and a person knows has a word', () => {
  const derived = [
    'id',
    'name_key',
    'frame_key',
    'identity',
    'source',
    'note',
    'assigned_to',
    'program_id',
    'cycle',
    'step_no',
    'known_on',
  ];
  const moved = ['blacklisted_on', 'created_on', 'sold_on', 'first_imported_on', 'last_visit_on', 'last_odometer_km'];
  const elsewhere = ['vehicle_id', 'booking_id', 'attribution'];
  const columns = (['customers', 'vehicles', 'visits'] as const).flatMap((table): readonly string[] => IMPORT_COLUMNS[table]);
  const known = columns.filter((column) => ![...derived, ...moved, ...elsewhere].includes(column));
  expect(known.filter((column) => !(`change_${column}` in texts.id.imports))).toEqual([]);
});
