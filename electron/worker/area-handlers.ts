import type { Contract, Handlers } from '../../shared/rpc/index.ts';
import type { StoreContext } from './store-context.ts';

/** The handlers of one area of the contract: `AreaHandlers<typeof bookingContract>`. */
export type AreaHandlers<Area extends Contract> = Handlers<Area, StoreContext>;
