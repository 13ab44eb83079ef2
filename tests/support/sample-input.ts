import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Something that the schema takes: the least of everything. Fails for a text in a form that it does not know yet: then add one to TEXTS. */
export function sampleInput(schema: z.ZodType): unknown {
  const sample = sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  schema.parse(sample);
  return sample;
}

const TEXTS = ['', 'x', '2026-11-19', '2026-11-19T08:00', '08:00', '2026-11', '1', 'a'.repeat(64), 'https://pusat.example'];

function sampleOf(schema: JsonSchema): unknown {
  const [option] = schema.anyOf ?? schema.oneOf ?? [];
  if (option) return sampleOf(option as JsonSchema);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') return sampleObject(schema);
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items as JsonSchema));
  if (schema.type === 'string') return TEXTS.find((text) => fits(text, schema)) ?? '';
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.max(schema.minimum ?? 0, Number(schema.exclusiveMinimum ?? -1) + 1);
  return schema.type === 'boolean' ? false : null;
}

function sampleObject({ properties = {}, required = [] }: JsonSchema): object {
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] as JsonSchema)]));
}

function fits(text: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern = '' }: JsonSchema): boolean {
  return text.length >= minLength && text.length <= maxLength && new RegExp(pattern).test(text);
}
