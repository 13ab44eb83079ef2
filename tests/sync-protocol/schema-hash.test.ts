import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  decisionPackage,
  enrolAnswer,
  enrolRequest,
  exchangeAnswer,
  exchangeRequest,
  OLDEST_ACCEPTED,
  outboxFileBody,
  outboxFileHead,
  PROTOCOL_HISTORY,
  PROTOCOL_VERSION,
  problem,
  summary,
} from '../../shared/sync-protocol/index.ts';

const wire = {
  summary,
  exchangeRequest,
  exchangeAnswer,
  decisionPackage,
  enrolRequest,
  enrolAnswer,
  outboxFileHead,
  outboxFileBody,
  problem,
};

/** What travels in each version. A change of the schemas changes the hash: then a new version is written down, or the change is taken back. */
const HASHES: Record<number, string> = { 1: 'a89ebf42dd50cc5e', 2: 'c0181b10ecdbbeec' };

function hashOfWire(): string {
  const schemas = Object.entries(wire).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
  return createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
}

describe('the wire', () => {
  test('is the one written down for this version', () => {
    expect(hashOfWire()).toBe(HASHES[PROTOCOL_VERSION]);
  });

  test('has a history without gaps, up to the version spoken', () => {
    expect(PROTOCOL_HISTORY.map(({ version }) => version)).toEqual(Array.from({ length: PROTOCOL_VERSION }, (_, index) => index + 1));
    expect(Object.keys(HASHES).map(Number)).toEqual(PROTOCOL_HISTORY.map(({ version }) => version));
  });

  test('accepts at least the version it speaks', () => {
    expect(OLDEST_ACCEPTED).toBeGreaterThanOrEqual(1);
    expect(OLDEST_ACCEPTED).toBeLessThanOrEqual(PROTOCOL_VERSION);
  });
});
