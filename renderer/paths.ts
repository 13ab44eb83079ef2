/** Addresses of the screens, in the window's hash. */
export const PATHS = {
  today: '/',
  customers: '/customers',
  bookings: '/bookings',
  import: '/import',
  reports: '/reports',
  settings: '/settings',
} as const;

export function customerPath(customerId: number): string {
  return `${PATHS.customers}/${customerId}`;
}
