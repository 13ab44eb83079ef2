/** Addresses of the screens, in the window's hash. */
export const PATHS = {
  today: '/',
  customers: '/customers',
  bookings: '/bookings',
  import: '/import',
  reports: '/reports',
  settings: '/settings',
  audit: '/audit',
} as const;

/** The section of the settings about the line to head office. */
export const HEAD_OFFICE_PATH = `${PATHS.settings}/head-office`;

export function customerPath(customerId: number): string {
  return `${PATHS.customers}/${customerId}`;
}
