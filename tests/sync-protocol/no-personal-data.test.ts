import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shortCode, summary } from '../../shared/sync-protocol/index.ts';

interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

interface Place {
  path: string;
  schema: JsonSchema;
}

function places(schema: JsonSchema, path = 'summary'): Place[] {
  const parts = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => places(member, `${path}.${name}`)),
    ...(typeof schema.additionalProperties === 'object' ? places(schema.additionalProperties, `${path}.*`) : []),
    ...(schema.items ? places(schema.items, `${path}[]`) : []),
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((one) => places(one, path)),
  ];
  return [{ path, schema }, ...parts];
}

const all = places(z.toJSONSchema(summary) as JsonSchema);

describe('a summary has no place for personal data', () => {
  test('every text has a pattern or is one of a list', () => {
    const free = all.filter(({ schema }) => schema.type === 'string' && !schema.pattern && !schema.enum && schema.const === undefined);
    expect(all.some(({ schema }) => schema.type === 'string')).toBe(true);
    expect(free.map(({ path }) => path)).toEqual([]);
  });

  test('no object takes a member that is not named', () => {
    const open = all.filter(
      ({ schema }) => schema.type === 'object' && schema.additionalProperties !== false && !schema.propertyNames?.enum,
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test.each([
    'Siti Aminah',
    'BUDI HARTONO',
    '081255500118',
    '+6281255500118',
    'JM81E1234567',
    'B 4321 KXY',
    'minta ditelepon sore',
    'MH1JM8119MK123456',
  ])('a code cannot carry %s', (poison) => {
    expect(shortCode.safeParse(poison).success).toBe(false);
  });

  test.each(['KPB1', 'KPB4', 'PERIODIC', 'WIN_BACK', 'STEP12'])('a code can be %s', (code) => {
    expect(shortCode.safeParse(code).success).toBe(true);
  });
});
