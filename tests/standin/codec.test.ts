import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCodec } from '../../tools/electron-standin/codec.ts';

const codec = createCodec();
const through = (value: unknown) => codec.decode(JSON.parse(JSON.stringify(codec.encode(value))));

test('whatever is JSON arrives as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(through(value)).toEqual(value);
    }),
  );
});

test('what structured clone passes and JSON does not, arrives too', () => {
  const value = {
    nothing: undefined,
    numbers: [Number.NaN, Number.POSITIVE_INFINITY, -0, 12n],
    when: new Date(5),
    map: new Map<unknown, unknown>([['a', new Set([1, { deep: new Date(6) }])]]),
    bytes: [new Uint8Array([1, 2, 255]), new Uint16Array([1, 65_535]), new Uint8Array([7]).buffer],
    $: 'a name of our own',
    error: new TypeError('broken'),
  };
  expect(through(value)).toEqual({ ...value, error: Object.assign(new Error('broken'), { name: 'TypeError' }) });
});

test('what structured clone refuses is refused', () => {
  for (const value of [() => 1, Symbol('s'), Promise.resolve(), new WeakMap()])
    expect(() => codec.encode({ value })).toThrow('could not be cloned');
});

test('functions pass only where the bridge lets them through', () => {
  const hello = () => 'halo';
  const encoded = codec.encode([hello], { encodeFunction: () => 7 });
  expect(codec.decode(encoded, { decodeFunction: (id) => `function ${id}` })).toEqual(['function 7']);
});
