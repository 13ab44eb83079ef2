import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { query } from '../../db/handle.ts';
import { contactHandlers } from '../../electron/worker/use-cases/contacts.ts';
import { customerHandlers } from '../../electron/worker/use-cases/customers.ts';
import { withoutPersonalData } from '../../shared/diagnostics/without-personal-data.ts';
import { openTestStore } from '../support/store.ts';

describe('what could tell of a person is taken out', () => {
  test.each([
    ['phone', 'no chat with 0812-5550-0118 today', 'no chat with <number> today'],
    ['phone of the world', 'to +62 812 5550 0118.', 'to <number>.'],
    ['phone in brackets', '(0267) 555 0100', '(<number>'],
    ['identity number', 'ktp 3215010101900001', 'ktp <number>'],
    ['engine number', 'vehicle JM91E1234567 is twice', 'vehicle JM91E<number> is twice'],
    ['birth date', 'born 1990-04-17', 'born <number>'],
    ['mail', 'to siti.aminah+kawal@example.co.id failed', 'to <mail> failed'],
    ['quoted text', 'cannot read "Siti Aminah" and \'Jl. Melati 4\' and “Budi”', 'cannot read <text> and <text> and <text>'],
    ['quoted over lines', 'value "Siti\nAminah" refused', 'value <text> refused'],
    ['a quote that was cut off', 'Unexpected token S, "Siti Aminah tinggal di', 'Unexpected token S, <text>'],
    ['a value after a colon', 'RangeError: Invalid time zone specified: Siti', 'RangeError: Invalid time zone specified: <text>'],
    ['a value in the middle', 'SyntaxError: Cannot convert Siti Aminah to a BigInt', 'SyntaxError: Cannot convert <text> to a BigInt'],
    ['a word that was searched for', 'SqliteError: no such column: siti', 'SqliteError: no such column: <text>'],
    ['user of the PC, Windows', 'at C:\\Users\\Siti Aminah\\AppData\\Kawal', 'at C:\\Users\\<user>\\AppData\\Kawal'],
    ['user of the PC, Linux', 'open /home/siti/.config/Kawal', 'open /home/<user>/.config/Kawal'],
  ])('%s', (_what, line, kept) => {
    expect(withoutPersonalData(line)).toBe(kept);
  });

  test('for every phone as people write them', () => {
    const separators = fc.constantFrom('', ' ', '-', '.', ' - ');
    const phone = fc
      .tuple(
        fc.constantFrom('0', '62', '+62', '8'),
        fc.array(fc.integer({ min: 100, max: 9999 }), { minLength: 3, maxLength: 4 }),
        separators,
      )
      .map(([start, groups, separator]) => `${start}${groups.join(separator.length > 2 ? '-' : separator)}`);
    fc.assert(
      fc.property(phone, fc.constantFrom('to ', 'x=', '', 'phone:'), (written, before) => {
        expect(withoutPersonalData(`${before}${written} failed`)).not.toMatch(/\d{3}/);
      }),
    );
  });

  test('for every text between quotes', () => {
    const name = fc.string({ minLength: 3, unit: 'grapheme' }).filter((text) => !/["'`“”‘’«»\n]/.test(text));
    fc.assert(
      fc.property(name, fc.constantFrom(['"', '"'], ["'", "'"], ['`', '`'], ['“', '”']), (text, [open, close]) => {
        expect(withoutPersonalData(`TypeError: ${open}${text}${close} is invalid`)).toBe('TypeError: <text> is invalid');
      }),
    );
  });
});

describe('what helps to find a fault stays', () => {
  test('codes, names of code and stack frames', () => {
    const entry = [
      'store: contact.log failed: SqliteError: UNIQUE constraint failed: vehicles.engine_number',
      '    at Database.transaction (file:///opt/Kawal/resources/app.asar/out/main/index-BCk9.js:10412:1042)',
      '    at async node:internal/process/task_queues:103:5',
    ].join('\n');
    expect(withoutPersonalData(entry)).toBe(entry);
  });

  test('what an error of the language or the system says of itself', () => {
    for (const line of [
      'TypeError: Cannot read properties of undefined (reading <text>)',
      'RangeError: Maximum call stack size exceeded',
      'Error: ENOSPC: no space left on device, write',
      'SqliteError: database or disk is full',
    ])
      expect(withoutPersonalData(line)).toBe(line);
  });

  test('a very long entry is cut, and says so', () => {
    expect(withoutPersonalData(`fault ${'ab '.repeat(5000)}`)).toMatch(/^fault (ab )+.{0,3} … \(\d+ characters more\)$/);
  });
});

test('what looks like a stack frame but quotes somebody is none', () => {
  expect(withoutPersonalData('    at "Siti Aminah" (x:1:2)')).toBe('    at <text> (x:1:2)');
});

test('real faults over marked data leave no mark', async () => {
  const test = openTestStore();
  const NAME = 'Zubaidah Penanda';
  const PHONE = '081299988877';
  const marked = { name: NAME, phone: PHONE, note: `telepon ${PHONE}` };
  const { raw, write } = test.context.db;
  const faults = [
    () => JSON.parse(`{"name": "${NAME}", oops}`),
    () => JSON.parse(`[${NAME}]`),
    () => raw.prepare(`SELECT '${NAME}' FROM nowhere WHERE phone = "${PHONE}" AND`).all(),
    () => raw.prepare('SELECT ?').get(marked as never),
    () => raw.exec(`INSERT INTO customers (name) VALUES ('${NAME}')`),
    () => write.run(query.insertInto('users').values({ name: NAME, role: NAME as never, created_at: PHONE })),
    () => new URL(`http://[${NAME}]/${PHONE}`),
    () => new Intl.DateTimeFormat('id', { timeZone: NAME }),
    () => Object.defineProperty(Object.freeze({}), NAME, { value: PHONE }),
    () => (marked as unknown as Record<string, () => void>)[NAME]?.call(null) ?? structuredClone({ [NAME]: () => PHONE }),
    () => contactHandlers['contact.log'](marked as never, { context: test.context } as never),
    () => customerHandlers['customer.edit'](marked as never, { context: test.context } as never),
  ];
  const told: string[] = [];
  for (const fault of faults) {
    try {
      await fault();
    } catch (error) {
      told.push(withoutPersonalData(`store: failed: ${(error as Error).stack}`));
    }
  }
  test.close();
  expect(told).toHaveLength(faults.length);
  for (const line of told) expect(line).not.toMatch(/Zubaidah|Penanda|081299988877|99988877/);
});
