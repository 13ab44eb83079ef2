import { config } from 'zod';
import { desktopContract } from '../../shared/contract/desktop.ts';
import { storeContract } from '../../shared/contract/index.ts';
import { connect, type InputOf, type OutputOf, type ProgressOf } from '../../shared/rpc/index.ts';
import { openChannel } from './bridge.ts';

config({ jitless: true }); // zod would try `new Function`, which the content security policy reports and refuses

const contract = { ...storeContract, ...desktopContract };
type AppContract = typeof contract;
export type CallName = keyof AppContract & string;
export type CallInput<Name extends CallName> = InputOf<AppContract[Name]>;
export type CallOutput<Name extends CallName> = OutputOf<AppContract[Name]>;
export type CallProgress<Name extends CallName> = ProgressOf<AppContract[Name]>;

/** The one connection of this window. Screens use `useRead` and `useChange`. */
export const client = connect(contract, openChannel());

/** Reads that change only when this window says so, not when the store changes. */
export function isDesktopCall(name: string): boolean {
  return Object.hasOwn(desktopContract, name);
}
