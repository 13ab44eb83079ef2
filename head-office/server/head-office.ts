import type { PasswordCost } from '../../shared/passwords/hash-password.ts';
import type { HeadOfficeDatabase } from '../db/open.ts';
import type { Config } from './config.ts';

/** What every route is given. Nothing else is kept between requests, so that several instances can share one database. */
export interface HeadOffice {
  readonly database: HeadOfficeDatabase;
  readonly config: Config;
  /** The time, injected so that tests can replay days. */
  now(): Date;
  /** Only tests take less than what a password costs in the program. */
  readonly passwordCost?: PasswordCost;
}
