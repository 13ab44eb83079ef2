import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Haystack } from '../../../electron/worker/search-memory/haystack.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 's', ' ', '1', '\n'), maxLength: 8 });
const needle = fc.string({ unit: fc.constantFrom('a', 'b', 's', ' ', '1'), minLength: 1, maxLength: 3 });
const needles = fc.array(needle, { minLength: 1, maxLength: 3 });

it('what is looked for after other things is found as if it were the first', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), fc.array(needles, { maxLength: 6 }), needle, (texts, before, typed) => {
      const entries = texts.map((one, index) => ({ id: 100 - index, nameKey: one, text: one }));
      const haystack = new Haystack(entries);
      const byLetter = [...typed].map((_, index) => [typed.slice(0, index + 1)]);
      for (const wanted of [...before, ...byLetter]) {
        const holding = entries.filter((entry) => wanted.some((one) => entry.text.includes(one)));
        expect(haystack.find(wanted)).toEqual(holding.map(({ id }) => id));
      }
    }),
    { numRuns: 300 },
  );
});
