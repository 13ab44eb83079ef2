/** Where head office listens to branches, below the address that the branch was given. */
export const ADDRESSES = {
  enrol: '/api/sync/enrol',
  exchange: '/api/sync/exchange',
} as const;
