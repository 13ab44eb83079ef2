import type { StoreContract } from '../../shared/contract/index.ts';
import type { Contract, Handlers } from '../../shared/rpc/index.ts';
import type { StoreContext } from './store-context.ts';

/** The handlers of one area of the contract: `AreaHandlers<typeof bookingContract>`. */
export type AreaHandlers<Area extends Contract> = Handlers<Area, StoreContext>;

/** Every call of the contract. */
export type StoreHandlers = Handlers<StoreContract, StoreContext>;
