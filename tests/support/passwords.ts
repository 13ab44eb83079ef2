import type { PasswordCost } from '../../shared/passwords/hash-password.ts';

/** A thousandth of what a password costs in the program. */
export const TEST_COST: PasswordCost = { N: 128, r: 8, p: 1, maxmem: 2 ** 24 };

/** Sound for every user of the tests. */
export const TEST_PASSWORD = 'hujan reda sore';
