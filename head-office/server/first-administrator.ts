import { randomInt } from 'node:crypto';
import { hashPassword } from '../../shared/passwords/hash-password.ts';
import { CODE_ALPHABET } from '../../shared/sync-protocol/index.ts';
import { addUserUnlessKnown, hasAdministrator } from '../db/queries/first-user.ts';
import type { HeadOffice } from './head-office.ts';

export interface FirstAdministrator {
  name: string;
  /** Known nowhere else: to be shown once. */
  password: string;
}

/** Makes an administrator when there is none who can sign in; null: nothing was to be done, or another instance just did. */
export async function makeFirstAdministrator({ database: { db }, now }: HeadOffice): Promise<FirstAdministrator | null> {
  if (await hasAdministrator(db)) return null;
  const administrator = { name: 'admin', password: randomPassword() };
  const isAdded = await addUserUnlessKnown(db, administrator.name, await hashPassword(administrator.password), now().toISOString());
  return isAdded ? administrator : null;
}

/** 78 bits in four groups that can be read out. */
function randomPassword(): string {
  const letters = Array.from({ length: 16 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}
