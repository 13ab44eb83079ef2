import fc from 'fast-check';
import { PERMISSIONS } from '../../../electron/worker/permissions.ts';
import { desktopContract } from '../../../shared/contract/desktop.ts';
import { type StoreContract, storeContract } from '../../../shared/contract/index.ts';
import { clientMessage } from '../../../shared/rpc/messages.ts';
import { sampleInput } from '../../support/sample-input.ts';

/** Who is at the window that has fallen into wrong hands. */
export type Session = 'nobody' | 'admin';

/**
 * Messages of a window that has fallen into wrong hands: junk, half messages, names that mean something to JavaScript, calls of other
 * channels, wrong inputs, calls without the right to make them, cancellations, and now and then something huge. None of them may change
 * anything; the few that a user of this kind may rightly make are left out.
 */
export function hostileMessages(session: Session, count: number, seed: number): unknown[] {
  const drawn = fc.sample(message(session), { numRuns: count * 2, seed });
  return drawn.filter((one) => !mayChange(one, session)).slice(0, count);
}

/** A message that is answered, with a result or an error; all others are dropped. */
export function isAnswered(message: unknown): boolean {
  return clientMessage.safeParse(message).data?.type === 'call';
}

function mayChange(raw: unknown, session: Session): boolean {
  const call = clientMessage.safeParse(raw).data;
  if (call?.type !== 'call' || !Object.hasOwn(storeContract, call.name)) return false;
  const name = call.name as keyof StoreContract;
  return storeContract[name].effect === 'change' && mayCall(name, session) && storeContract[name].input.safeParse(call.input).success;
}

/** A branch is open, so that nothing belongs to the first run any more. */
function mayCall(name: keyof StoreContract, session: Session): boolean {
  const access = PERMISSIONS[name];
  return access === 'anyone' || (session === 'admin' && Array.isArray(access) && access.includes('admin'));
}

const STORE_CALLS = Object.keys(storeContract) as (keyof StoreContract)[];
const OTHER_NAMES = [
  ...Object.keys(desktopContract),
  'host.shutdown',
  'host.grantFile',
  'host.pathOf',
  'vault.open',
  'vault.seal',
  'desktop.',
  'desktop.__proto__',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'store.changed',
  'x'.repeat(81),
];

const nasty = fc.constantFrom<unknown>(
  '__proto__',
  '../../../etc/passwd',
  "'; DROP TABLE customers; --",
  '=cmd|calc!A1',
  '<img src=x onerror=alert(1)>',
  '\0',
  '\u202e',
  '2026-02-30',
  '9999-99-99',
  -1,
  0.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  null,
  undefined,
  [],
  {},
);
const anything = fc.oneof(
  nasty,
  fc.jsonValue(),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, maxDepth: 3 }),
);
const name = fc.oneof(fc.constantFrom<string>(...STORE_CALLS), fc.constantFrom(...OTHER_NAMES), fc.string());
const callId = fc.oneof(fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
const anyId = fc.oneof(callId, anything);

/** An object as JSON brings it: with own keys that JavaScript otherwise takes for the prototype. */
const withPrototypeKeys = (input: object) =>
  JSON.parse(
    `{"__proto__":{"admin":true},"constructor":{"prototype":{"role":"head"}},${JSON.stringify(input).slice(1)}`.replace(/,}$/, '}'),
  );

/** An input that the schema takes, hurt in one place. */
function hurtInput(call: keyof StoreContract): fc.Arbitrary<unknown> {
  const sample = sampleInput(storeContract[call].input) as Record<string, unknown>;
  const keys = Object.keys(sample);
  const hurtKey = keys.length === 0 ? fc.constant('x') : fc.constantFrom(...keys);
  return fc.oneof(
    fc.tuple(hurtKey, anything).map(([key, value]) => ({ ...sample, [key]: value })),
    hurtKey.map((key) => Object.fromEntries(Object.entries(sample).filter(([other]) => other !== key))),
    fc.constant(withPrototypeKeys(sample)),
    anything,
  );
}

function huge(call: keyof StoreContract): fc.Arbitrary<unknown> {
  return fc.constantFrom('text', 'list', 'depth').map((what) => {
    if (what === 'text')
      return { ...(sampleInput(storeContract[call].input) as object), text: 'x'.repeat(1_000_000), note: 'y'.repeat(1_000_000) };
    if (what === 'list') return Array.from({ length: 100_000 }, (_, n) => n);
    let nested: unknown = 'deep';
    for (let depth = 0; depth < 20_000; depth += 1) nested = [nested];
    return nested;
  });
}

function message(session: Session): fc.Arbitrary<unknown> {
  const storeCall = fc.constantFrom(...STORE_CALLS);
  const withoutRight = fc.constantFrom(...STORE_CALLS.filter((call) => !mayCall(call, session)));
  const call = (id: fc.Arbitrary<unknown>, called: fc.Arbitrary<unknown>, input: fc.Arbitrary<unknown>) =>
    fc.record({ type: fc.constant('call'), id, name: called, input });
  return fc.oneof(
    { weight: 10, arbitrary: anything },
    { weight: 15, arbitrary: call(anyId, fc.oneof(name, anything), anything) },
    { weight: 35, arbitrary: storeCall.chain((called) => call(callId, fc.constant(called), hurtInput(called))) },
    // As the contract wants it; refused for who asks, or a read.
    {
      weight: 30,
      arbitrary: fc
        .oneof(withoutRight, storeCall)
        .chain((called) => call(callId, fc.constant(called), fc.constant(sampleInput(storeContract[called].input)))),
    },
    { weight: 5, arbitrary: call(fc.constantFrom(1, 2, 3), storeCall, fc.constant({})) }, // the same numbers again and again
    { weight: 9, arbitrary: fc.record({ type: fc.constantFrom('cancel', 'result', 'event', 'toString'), id: anyId }) },
    { weight: 1, arbitrary: storeCall.chain((called) => call(callId, fc.constant(called), huge(called))) },
  );
}
