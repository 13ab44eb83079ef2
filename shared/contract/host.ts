import { z } from 'zod';
import { change } from '../rpc/index.ts';
import { civilDate, done, fileToken } from './common.ts';

/** What main alone may ask of the store worker, on its own channel; no window can reach it. */
export const hostContract = {
  /** Lets windows use a path under a token: to read from, or to write to. */
  'host.grantFile': change({ input: z.object({ path: z.string(), use: z.enum(['read', 'write']) }), output: fileToken }),
  'host.pathOf': change({ input: z.object({ token: z.string(), use: z.enum(['read', 'write']) }), output: z.object({ path: z.string() }) }),
  /** The newest schema of the databases that this program writes: a release that knows less could not open them. */
  'host.schemaVersion': change({ input: z.object({}), output: z.object({ version: z.number().int() }) }),
  /** Backs the open branch up before another version of the program is put in this one's place. Done at once where none is open. */
  'host.backupBeforeUpdate': change({ input: z.object({}), output: done }),
  /** How the store is, for support: states, sizes and counts, nothing that tells of a person. */
  'host.describe': change({ input: z.object({}), output: z.record(z.string(), z.unknown()) }),
  /** The dashboard, where it is time to print it by itself; null else. */
  'host.pageToPrint': change({
    input: z.object({}),
    output: z.object({ html: z.string(), title: z.string(), date: civilDate }).nullable(),
  }),
  'host.notePrinted': change({ input: z.object({ on: civilDate, failed: z.boolean() }), output: done }),
  /** Finishes what is under way and closes the database. */
  'host.shutdown': change({ input: z.object({}), output: done }),
};

/** The other way round: what the store asks of main, which alone reaches the secret store of the system. */
export const vaultContract = {
  /** `sealed` can be read back on this PC by this user of the system only. Refused as `sync_vault_unavailable` where the system has no secret store. */
  'vault.seal': change({ input: z.object({ text: z.string().max(4000) }), output: z.object({ sealed: z.string().max(8000) }) }),
  /** Refused as `sync_key_unreadable`. */
  'vault.open': change({ input: z.object({ sealed: z.string().max(8000) }), output: z.object({ text: z.string().max(4000) }) }),
};
